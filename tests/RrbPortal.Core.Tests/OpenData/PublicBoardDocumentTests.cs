using System.Text;
using System.Text.Json;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.OpenData;

public sealed class PublicBoardDocumentTests
{
    private static readonly DateOnly Day = new(2023, 5, 2);

    [Fact]
    public void Document_OfDaysKnownUnknownAndNone_TellsThemApart()
    {
        using var json = Write(
            [
                new WorkingMember("A", null, MembershipCapacity.DeputyChair, Day, false, null),
                new WorkingMember("B", null, MembershipCapacity.NotRecorded, null, true, null),
                new WorkingMember("C", null, MembershipCapacity.Member, null, true, Day),
            ],
            "Terms.");

        var members = json.RootElement.GetProperty("members");
        Assert.Equal("recorded", members.GetProperty("state").GetString());
        Assert.Equal(
            ["deputyChair recorded none", " unknown unknown", "member unknown recorded"],
            members.GetProperty("entries").EnumerateArray().Select(entry => $"{entry.GetProperty("capacity").GetString()} {entry.GetProperty("since").GetProperty("state").GetString()} {entry.GetProperty("until").GetProperty("state").GetString()}"));
        Assert.Equal(("recorded", "Terms.", "unknown"), (State(json, "terms"), json.RootElement.GetProperty("terms").GetProperty("markdown").GetString(), json.RootElement.GetProperty("terms").GetProperty("agreedOn").GetProperty("state").GetString()));
    }

    [Fact]
    public void Document_OfABoardThatSaysLittle_SaysThatItIsAbsent()
    {
        using var json = Write([], terms: null);

        Assert.Equal(("absent", "absent", "absent"), (State(json, "purpose"), State(json, "members"), State(json, "terms")));
    }

    private static string? State(JsonDocument json, string part) => json.RootElement.GetProperty(part).GetProperty("state").GetString();

    private static JsonDocument Write(IEnumerable<WorkingMember> members, string? terms)
    {
        var profile = ProfileSnapshot.Build(new PublicBoard("rrb", "Board", null), null, members, terms, null);
        var page = new PublishedProfilePage("rrb", "Board", 1, DateTimeOffset.UnixEpoch, PublicProfileJson.Hash(profile), profile, Day, new HashSet<string>());
        var site = new Uri("https://records.example.org/");
        return JsonDocument.Parse(Encoding.UTF8.GetString(OpenDataJson.Write(PublicBoardDocument.Of(page, site, site))));
    }
}
