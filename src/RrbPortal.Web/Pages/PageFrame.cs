using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Pages;

/// <summary>What a page tells the layout about itself.</summary>
public static class PageFrame
{
    private const string TitleKey = "Frame.Title";
    private const string TrailKey = "Frame.Trail";
    private const string FeedKey = "Frame.Feed";
    private const string WideKey = "Frame.Wide";
    private const string SummaryKey = "Frame.Summary";
    private const string AddressKey = "Frame.Address";
    private const string UnlistedKey = "Frame.Unlisted";
    private const string PublishedKey = "Frame.Published";

    /// <summary>The page's own part of the title; the layout adds "Error: " and the site's name.</summary>
    public static void SetTitle(this ViewDataDictionary data, string title) => data[TitleKey] = title;

    public static string? Title(this ViewDataDictionary data) => data[TitleKey] as string;

    /// <summary>The pages between the start page and this one, outermost first; none for a page right below it.</summary>
    public static void SetTrail(this ViewDataDictionary data, params Crumb[] trail) => data[TrailKey] = trail;

    /// <returns>Null for a page without breadcrumbs.</returns>
    public static IReadOnlyList<Crumb>? Trail(this ViewDataDictionary data) => data[TrailKey] as Crumb[];

    /// <summary>The feed of what the page shows, for programs that follow it; without one, the feed of the whole site.</summary>
    public static void SetFeed(this ViewDataDictionary data, string address) => data[FeedKey] = address;

    public static string Feed(this ViewDataDictionary data) => data[FeedKey] as string ?? Links.Feed;

    /// <summary>For pages with tables or two texts side by side: the whole width of a large screen.</summary>
    public static void SetWide(this ViewDataDictionary data) => data[WideKey] = true;

    /// <summary>
    /// What the page says, in a few sentences made of what is published: for search engines, and for whoever is sent its
    /// address. A page without one is not for search engines.
    /// </summary>
    public static void SetSummary(this ViewDataDictionary data, string summary) => data[SummaryKey] = summary;

    public static string? Summary(this ViewDataDictionary data) => data[SummaryKey] as string;

    /// <summary>The one address of the page, where that is more than its path: a list that is turned to another page.</summary>
    public static void SetAddress(this ViewDataDictionary data, string address) => data[AddressKey] = address;

    public static string? Address(this ViewDataDictionary data) => data[AddressKey] as string;

    /// <summary>Keeps the page out of search engines: they are to find what stands for it today.</summary>
    public static void SetUnlisted(this ViewDataDictionary data) => data[UnlistedKey] = true;

    public static bool IsUnlisted(this ViewDataDictionary data) => data[UnlistedKey] is true;

    /// <summary>When the record that the page shows was first published, and last.</summary>
    public static void SetPublished(this ViewDataDictionary data, DateTimeOffset first, DateTimeOffset last) => data[PublishedKey] = (first, last);

    public static (DateTimeOffset First, DateTimeOffset Last)? Published(this ViewDataDictionary data) => data[PublishedKey] as (DateTimeOffset, DateTimeOffset)?;

    public static bool IsWide(this ViewDataDictionary data) => data[WideKey] is true;
}

/// <summary>One step of the breadcrumbs.</summary>
public sealed record Crumb(string Text, string Href);
