using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>Notes who did what, in the same save as the thing itself.</summary>
public sealed class AuditTrail(TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        // The text is stored, never put into a page as it is; letters stay readable in the table.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>
    /// Adds one audit entry with everything that the context is about to save; call it last before saving.
    /// Where nothing is about to change, nothing is added. It never holds a password, stamp or token.
    /// </summary>
    /// <param name="db">The context that holds the changes, and that the entry is added to.</param>
    /// <param name="change">Who asked.</param>
    /// <param name="action">Subject and verb: "meeting.edited".</param>
    /// <param name="meeting">The meeting that it belongs to, new or known.</param>
    /// <param name="boardId">The board that it belongs to; null for the whole portal.</param>
    /// <param name="said">What the person said of it that no record keeps.</param>
    public void Record(PortalDbContext db, Change change, string action, Meeting? meeting, int? boardId, AuditedField? said = null)
    {
        var fields = AuditedFields.Of(db);
        if (fields.Count == 0)
        {
            return;
        }

        Add(db, change, action, meeting, boardId, said is null ? fields : [.. fields, said]);
    }

    /// <summary>Adds one audit entry for something that was done and changes no record: a mail was asked for.</summary>
    public void RecordDeed(PortalDbContext db, Change change, string action, Meeting meeting) => Add(db, change, action, meeting, meeting.BoardId, []);

    private void Add(PortalDbContext db, Change change, string action, Meeting? meeting, int? boardId, IReadOnlyList<AuditedField> fields)
    {
        var entry = new AuditEntry
        {
            At = time.GetUtcNow(),
            UserId = change.UserId,
            UserName = change.UserName,
            Via = change.Via,
            Action = action,
            BoardId = boardId,
            Changes = JsonSerializer.Serialize(fields, Json),
        };
        if (meeting is { Id: > 0 })
        {
            entry.MeetingId = meeting.Id;
        }
        else
        {
            entry.Meeting = meeting;
        }

        db.Audit.Add(entry);
    }

    /// <summary>
    /// An entry about a record whose changed parts are secrets, or no records of their own: which one it was, and
    /// nothing of what it held. The caller adds it to the context.
    /// </summary>
    public AuditEntry Noted(Change change, string action, string record, string key, string field) => new()
    {
        At = time.GetUtcNow(),
        UserId = change.UserId,
        UserName = change.UserName,
        Via = change.Via,
        Action = action,
        Changes = JsonSerializer.Serialize<IReadOnlyList<AuditedField>>([new AuditedField(FieldChange.Changed, record, key, field, null, null)], Json),
    };

    /// <summary>The fields of an entry, as <see cref="Record"/> wrote them.</summary>
    public static IReadOnlyList<AuditedField> FieldsOf(string changes)
        => JsonSerializer.Deserialize<IReadOnlyList<AuditedField>>(changes, Json) ?? [];
}
