using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RrbPortal.Data;

namespace RrbPortal.Web.Tests.Leaks;

/// <summary>What somebody has said of a field of the model: may the public read it, once its record is published?</summary>
internal enum Judgement
{
    Public,
    Internal,
}

/// <summary>
/// Every field of the model that can carry a secret, judged by name. Keys, versions and positions carry none. A new
/// field fails the leak test until it stands here.
/// </summary>
internal static class TextFields
{
    public static IReadOnlyDictionary<string, Judgement> Judged { get; } = new Dictionary<string, Judgement>(StringComparer.Ordinal)
    {
        ["ActionItem.Anchor"] = Judgement.Public,
        ["ActionItem.DueAsPrinted"] = Judgement.Public,
        ["ActionItem.DueDate"] = Judgement.Public,
        ["ActionItem.InternalNote"] = Judgement.Internal,
        ["ActionItem.Reference"] = Judgement.Public,
        ["ActionItem.SourceSentence"] = Judgement.Internal,
        ["ActionItem.Text"] = Judgement.Public,
        ["ActionOwner.AsPrinted"] = Judgement.Public,
        ["AgendaItem.Anchor"] = Judgement.Public,
        ["AgendaItem.InternalText"] = Judgement.Internal,
        ["AgendaItem.PublicText"] = Judgement.Public,
        ["AgendaItem.Title"] = Judgement.Public,
        ["Attendance.OrganisationAsPrinted"] = Judgement.Public,
        ["Attendance.Person"] = Judgement.Internal,
        ["Attendance.Role"] = Judgement.Internal,
        ["Attendance.SourceText"] = Judgement.Internal,
        ["AuditEntry.Action"] = Judgement.Internal,
        ["AuditEntry.At"] = Judgement.Internal,
        ["AuditEntry.Changes"] = Judgement.Internal,
        ["AuditEntry.UserName"] = Judgement.Internal,
        ["AuditEntry.Via"] = Judgement.Internal,
        ["Board.Abbreviation"] = Judgement.Public,
        ["Board.Name"] = Judgement.Public,
        ["Board.Purpose"] = Judgement.Internal,
        ["Board.Slug"] = Judgement.Public,
        ["Decision.Anchor"] = Judgement.Public,
        ["Decision.DecidedBy"] = Judgement.Public,
        ["Decision.Text"] = Judgement.Public,
        ["FindingAnswer.At"] = Judgement.Internal,
        ["FindingAnswer.ByName"] = Judgement.Internal,
        ["FindingAnswer.Code"] = Judgement.Internal,
        ["FindingAnswer.Key"] = Judgement.Internal,
        ["FindingAnswer.Passage"] = Judgement.Internal,
        ["FindingAnswer.Reason"] = Judgement.Internal,
        ["FindingAnswer.Value"] = Judgement.Internal,
        ["GlossaryEntry.Meaning"] = Judgement.Internal,
        ["GlossaryEntry.Term"] = Judgement.Internal,
        ["ImportBatch.At"] = Judgement.Internal,
        ["ImportBatch.ByName"] = Judgement.Internal,
        ["ImportFile.FileName"] = Judgement.Internal,
        ["ImportFile.Format"] = Judgement.Internal,
        ["ImportFile.Notices"] = Judgement.Internal,
        ["ImportFile.Origins"] = Judgement.Internal,
        ["ImportFile.Problem"] = Judgement.Internal,
        ["ImportFile.Sha256"] = Judgement.Internal,
        ["ImportFile.SourceText"] = Judgement.Internal,
        ["ImportFileContent.Bytes"] = Judgement.Internal,
        ["KeyRingEntry.FriendlyName"] = Judgement.Internal,
        ["KeyRingEntry.Xml"] = Judgement.Internal,
        ["Meeting.ChairOrganisation"] = Judgement.Public,
        ["Meeting.ChairPerson"] = Judgement.Internal,
        ["Meeting.ChairRole"] = Judgement.Public,
        ["Meeting.Date"] = Judgement.Public,
        ["Meeting.DocumentKind"] = Judgement.Public,
        ["Meeting.InternalNotes"] = Judgement.Internal,
        ["Meeting.LeftOver"] = Judgement.Internal,
        ["Meeting.NextMeetingAsPrinted"] = Judgement.Public,
        ["Meeting.NextMeetingDate"] = Judgement.Public,
        ["Meeting.Place"] = Judgement.Public,
        ["Meeting.StateReason"] = Judgement.Internal,
        ["NoteStep.At"] = Judgement.Internal,
        ["NoteStep.ByName"] = Judgement.Internal,
        ["NoteStep.Comment"] = Judgement.Internal,
        ["Organisation.Abbreviation"] = Judgement.Internal,
        ["Organisation.Name"] = Judgement.Public,
        ["Organisation.Slug"] = Judgement.Public,
        ["Organisation.ValidFrom"] = Judgement.Internal,
        ["Organisation.ValidUntil"] = Judgement.Internal,
        ["OrganisationAlias.AsPrinted"] = Judgement.Internal,
        ["OrganisationAlias.Key"] = Judgement.Internal,
        ["PortalUser.ConcurrencyStamp"] = Judgement.Internal,
        ["PortalUser.CreatedAt"] = Judgement.Internal,
        ["PortalUser.DisplayName"] = Judgement.Internal,
        ["PortalUser.Email"] = Judgement.Internal,
        ["PortalUser.InitialPasswordExpiresAt"] = Judgement.Internal,
        ["PortalUser.LockoutEnd"] = Judgement.Internal,
        ["PortalUser.NormalizedEmail"] = Judgement.Internal,
        ["PortalUser.NormalizedUserName"] = Judgement.Internal,
        ["PortalUser.PasswordHash"] = Judgement.Internal,
        ["PortalUser.PhoneNumber"] = Judgement.Internal,
        ["PortalUser.SecurityStamp"] = Judgement.Internal,
        ["PortalUser.UserName"] = Judgement.Internal,
        ["RoleGrant.GrantedAt"] = Judgement.Internal,
        ["Theme.Label"] = Judgement.Public,
        ["Theme.Slug"] = Judgement.Public,
        ["UserSession.EndedAt"] = Judgement.Internal,
        ["UserSession.LastSeenAt"] = Judgement.Internal,
        ["UserSession.StartedAt"] = Judgement.Internal,
    };

    private static readonly Type[] CarryText = [typeof(string), typeof(DateOnly), typeof(DateTimeOffset), typeof(byte[])];

    /// <summary>
    /// The fields of the model: everything but the published copy, which is public as a whole, and Identity's own
    /// side tables, which the portal does not use yet.
    /// </summary>
    public static IEnumerable<(string Name, IProperty Property)> Of(PortalDbContext db)
        => db.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.Namespace is "RrbPortal.Data.Records" or "RrbPortal.Data.System")
            .SelectMany(entity => entity.GetProperties())
            .Where(property => !property.IsKey() && !property.IsForeignKey()
                && CarryText.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
            .Select(property => ($"{property.DeclaringType.ClrType.Name}.{property.Name}", property));
}
