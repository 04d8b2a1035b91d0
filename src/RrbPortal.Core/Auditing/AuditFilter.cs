namespace RrbPortal.Core.Auditing;

/// <summary>What an administrator looks for in the audit; null looks for nothing of the kind.</summary>
public sealed record AuditFilter
{
    /// <summary>A part of the name of whoever did it.</summary>
    public string? Person { get; init; }

    /// <summary>The address part of a board.</summary>
    public string? BoardSlug { get; init; }

    /// <summary>A whole action, "meeting.edited", or all of a subject, "meeting".</summary>
    public string? Action { get; init; }

    /// <summary>The first day, in London.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in London.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// A record in words, as the list shows it: "agenda item 12", "organisation", a person's name for an account. Never
    /// words of a text: a search that finds them would read drafts.
    /// </summary>
    public string? Record { get; init; }
}
