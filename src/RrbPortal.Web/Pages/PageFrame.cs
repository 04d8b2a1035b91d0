using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Pages;

/// <summary>What a page tells the layout about itself.</summary>
public static class PageFrame
{
    private const string TitleKey = "Frame.Title";
    private const string TrailKey = "Frame.Trail";
    private const string FeedKey = "Frame.Feed";
    private const string WideKey = "Frame.Wide";

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

    public static bool IsWide(this ViewDataDictionary data) => data[WideKey] is true;
}

/// <summary>One step of the breadcrumbs.</summary>
public sealed record Crumb(string Text, string Href);
