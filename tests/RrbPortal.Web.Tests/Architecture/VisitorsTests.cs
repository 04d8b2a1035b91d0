using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Razor.Internal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Printing;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.Core.Series;
using RrbPortal.Core.SideFiles;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Core.Verifying;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>Pages for visitors cannot reach a draft, because nothing that they are given can.</summary>
public sealed class VisitorsTests
{
    private const string Pages = "RrbPortal.Web.Pages.Visitors";

    /// <summary>Hands out bytes to whoever knows their hash; which hashes are public is for <see cref="PublishedPapers"/> to say.</summary>
    private static readonly Type[] TheStoreOfFiles = [typeof(PaperStore), typeof(PaperSettings)];

    /// <summary>Reads an index that is made of the published copy alone.</summary>
    private static readonly Type[] TheSearch =
        [typeof(SearchQueries), typeof(RegisterQueries), typeof(OrganisationRegister), typeof(SearchDesk), typeof(SearchIndex), typeof(SearchIndexer), typeof(SideFileSettings), typeof(PublicationFollower)];

    /// <summary>Answers for hashes out of the published copy, and out of files that are written from it.</summary>
    private static readonly Type[] TheVerification = [typeof(Verification), typeof(FingerprintStore), typeof(FingerprintFilling), typeof(IDownloadAddresses), typeof(PrintedNotes), typeof(DownloadSettings)];

    /// <summary>Says which formats there are; it holds no note.</summary>
    private static readonly Type[] TheFormats = [typeof(OfferedFormats), typeof(ProgramSettings)];

    /// <summary>What downloads are made by; their addresses are no pages.</summary>
    private static readonly Type[] Downloads = [typeof(NotePdfs), typeof(YearNotes), typeof(YearArchive), typeof(OpenLists), typeof(OpenNotes), typeof(OpenEntries)];

    /// <summary>
    /// Who follows by mail is written by visitors themselves: into two tables, by a context that maps no other, and what can
    /// be followed comes from the published copy. The mails are written elsewhere.
    /// </summary>
    private static readonly Type[] FollowingByMail =
        [typeof(SubscriptionRequests), typeof(SubscriptionConfirmation), typeof(SubscriptionKeeping), typeof(PublicTopics), typeof(SubscriptionsDbContext), typeof(MailOffer)];

    /// <summary>What of Core a visitors' page may ask for.</summary>
    private static readonly Type[] Published =
        [typeof(PublishedRecords), typeof(PublishedPapers), typeof(PublishedAgendas), typeof(PublishedComparisons), typeof(PublishedBoards), typeof(PublishedProfiles), .. TheStoreOfFiles, .. TheFormats, .. TheSearch, .. FollowingByMail, .. TheVerification];

    /// <summary>The views that visitors' pages are made of.</summary>
    private static readonly string[] Views = ["Pages_Visitors_", "Pages_Shared__Layout", "Pages_Shared__Sharing", "Pages__View"];

    [Fact]
    public void Pages_ReceivePublishedTypesAlone()
    {
        var given = typeof(Portal).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && type.Namespace?.StartsWith(Pages, StringComparison.Ordinal) is true)
            .SelectMany(page => page.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => (Page: page, Given: parameter.ParameterType)));

        Assert.All(given, pair => Assert.True(IsPublished(pair.Given), $"{pair.Page.Name} receives {pair.Given}."));
    }

    [Fact]
    public void Views_AreInjectedPublishedTypesAlone()
    {
        var injected =
            from type in typeof(Portal).Assembly.GetTypes()
            where Views.Any(view => type.Name.StartsWith(view, StringComparison.Ordinal))
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where property.IsDefined(typeof(RazorInjectAttribute))
            select (View: type.Name, Given: property.PropertyType);

        Assert.All(injected, pair => Assert.True(IsPublished(pair.Given), $"{pair.View} is injected {pair.Given}."));
    }

    [Fact]
    public void PublishedTypes_AreMadeWithoutTheWorkingCopy()
        => Assert.All([.. Published, .. Downloads], type => Assert.DoesNotContain(Needs(type, []), needed => typeof(PortalDbContext).IsAssignableFrom(needed) || needed == typeof(IServiceProvider)));

    [Fact]
    public void FollowingByMail_MapsItsTwoTablesAlone()
    {
        using var db = new SubscriptionsDbContext(new DbContextOptionsBuilder<SubscriptionsDbContext>().UseSqlite("Data Source=none.db").Options);

        Assert.Equal([typeof(FollowedTopic), typeof(Subscription)], db.Model.GetEntityTypes().Select(entity => entity.ClrType).OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void FollowingByMail_IsWrittenFromItsOwnPagesAlone()
    {
        var writing = typeof(Portal).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("RrbPortal.Web", StringComparison.Ordinal) is true && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(type => Needs(type, []).Contains(typeof(SubscriptionsDbContext)))
            .Select(type => type.Namespace);

        Assert.Equal([$"{Pages}.Subscriptions"], writing.Distinct(StringComparer.Ordinal));
    }

    /// <summary>A type of the framework, or one of ours from which no way leads to the working copy.</summary>
    private static bool IsPublished(Type type)
        => Needs(type, []).All(needed => Published.Contains(needed) || needed == typeof(PublishedDbContext)
            || (needed.Assembly != typeof(PublishedRecords).Assembly && needed.Assembly != typeof(PortalDbContext).Assembly && needed != typeof(IServiceProvider)));

    private static HashSet<Type> Needs(Type type, HashSet<Type> known)
    {
        if (known.Add(type) && type.FullName!.StartsWith("RrbPortal.", StringComparison.Ordinal))
        {
            foreach (var parameter in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(constructor => constructor.GetParameters()))
            {
                Needs(parameter.ParameterType, known);
            }
        }

        return known;
    }
}
