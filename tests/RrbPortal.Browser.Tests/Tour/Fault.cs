namespace RrbPortal.Browser.Tests.Tour;

/// <summary>A way to look at a page.</summary>
internal enum Look
{
    /// <summary>Whether it is there at all, for its audience.</summary>
    Answer,

    /// <summary>With all rules of axe, on a wide and on a narrow window.</summary>
    Accessibility,

    /// <summary>Whether something stands out at the side, on a wide window, a tablet and a telephone.</summary>
    Width,

    /// <summary>The colours of readers whose system asks for dark ones.</summary>
    Dark,

    /// <summary>Public pages as they come out of a printer.</summary>
    Paper,

    /// <summary>What a visitor's browser fetches, and from where.</summary>
    Weight,

    /// <summary>What is said of a public page to those who are sent its address.</summary>
    Summary,
}

/// <summary>Something wrong with a page, and which look found it.</summary>
internal sealed record Fault(Look Look, DemonstratedPage Page, string What);
