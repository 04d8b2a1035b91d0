namespace RrbPortal.Core.Tests.Importing;

/// <summary>A note of 20 June 2024 in the project's own words, for a meeting that was planned before.</summary>
internal static class SummerNote
{
    public const string Text = """
        Public Note of Meeting

        Records Strategy Board (RSB)

        20th June 2024, 14:00-16:00

        MS Teams

        Chair: Director of Records (City Archive)

        Theme: Paper that outlives its boxes

        Attendees:

        City Archive (CA)
        Harbour Trust
        Museum of Letters

        Apologies:

        River Library (RL)

        1. Welcome

        City Archive welcomed members.

        2. Update on RSB Forward Plan

        City Archive gave an overview of the plan.

        The Board agreed that the next meetings would look at the following topics:

        - Damp in the stores.
        - Boxes that are too small.

        3. Workshop context setting

        Harbour Trust described the harbour's own papers.

        ACTION: Harbour Trust to send its list of boxes by 12 July 2024

        4. AOB

        Nothing was raised.
        """;
}
