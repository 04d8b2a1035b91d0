using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.OpenData;

/// <summary>What a board says of itself, for programs: as it was last published.</summary>
public sealed record PublicBoardDocument
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>What the document is of: "board".</summary>
    public string Type { get; init; } = "board";

    /// <summary>The language of every text, as BCP 47 writes it.</summary>
    public string Language { get; init; } = Exporting.Documents.NoteDocument.Language;

    /// <summary>The page about the board.</summary>
    public required string Address { get; init; }

    public required NoteBoard Board { get; init; }

    public required BoardRevision Revision { get; init; }

    public NoteLicence Licence { get; init; } = new(Common.Licence.Name, Common.Licence.Address, Common.Licence.Exception);

    public required BoardPurpose Purpose { get; init; }

    public required BoardMembers Members { get; init; }

    public required BoardTermsOfReference Terms { get; init; }

    public static PublicBoardDocument Of(PublishedProfilePage page, Uri address, Uri board)
    {
        var profile = page.Profile;
        return new PublicBoardDocument
        {
            Address = address.AbsoluteUri,
            Board = new NoteBoard(profile.Board.Slug, profile.Board.Name, profile.Board.Abbreviation, board.AbsoluteUri),
            Revision = new BoardRevision(page.Number, page.PublishedAt.ToUniversalTime(), NoteHash.Of(page.ContentHash)),
            Purpose = new BoardPurpose(If(profile.Purpose is not null), profile.Purpose),
            Members = new BoardMembers(If(profile.Members.Count > 0), [.. profile.Members.Select(Member)]),
            Terms = new BoardTermsOfReference(If(profile.Terms is not null), profile.Terms?.Text, profile.Terms is { } terms ? Day(terms.AgreedOn) : new BoardDay(FactState.Absent, null)),
        };
    }

    private static BoardMember Member(PublicMember member)
        => new(
            member.Slug,
            member.Organisation,
            member.Capacity is MembershipCapacity.NotRecorded ? null : member.Capacity,
            Day(member.Since),
            member.Until is null && !member.HasEnded ? new BoardDay(FactState.None, null) : Day(member.Until));

    private static BoardDay Day(DateOnly? day) => new(day is null ? FactState.Unknown : FactState.Recorded, day);

    private static FactState If(bool recorded) => recorded ? FactState.Recorded : FactState.Absent;
}

/// <param name="Number">From 1.</param>
public sealed record BoardRevision(int Number, DateTimeOffset PublishedAt, NoteHash ContentHash);

public sealed record BoardPurpose(FactState State, string? Text);

/// <summary>Present, future and former members, in the board's order.</summary>
public sealed record BoardMembers(FactState State, IReadOnlyList<BoardMember> Entries);

/// <param name="Slug">The organisation's part of addresses.</param>
/// <param name="Capacity">Null where it is not recorded.</param>
/// <param name="Since">The first day.</param>
/// <param name="Until">The last day: "none" where it belongs to the board without end, "unknown" where it has left on a day that is not known.</param>
public sealed record BoardMember(string Slug, string Organisation, MembershipCapacity? Capacity, BoardDay Since, BoardDay Until);

/// <param name="Markdown">CommonMark with tables; raw HTML in it is text.</param>
/// <param name="AgreedOn">The day they were agreed.</param>
public sealed record BoardTermsOfReference(FactState State, string? Markdown, BoardDay AgreedOn);

/// <summary>A day of which it may be unknown when it was.</summary>
public sealed record BoardDay(FactState State, DateOnly? Date);
