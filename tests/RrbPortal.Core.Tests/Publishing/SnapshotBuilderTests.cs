using System.Reflection;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class SnapshotBuilderTests
{
    /// <summary>
    /// Every text of the working copy that the public reads of a board that names organisations alone. A new text of
    /// the working copy is internal, unless somebody says here that it is public.
    /// </summary>
    private static readonly HashSet<string> PublicTexts = new(StringComparer.Ordinal)
    {
        "WorkingBoard.Slug", "WorkingBoard.Name", "WorkingBoard.Abbreviation",
        "WorkingNote.Place", "WorkingNote.DocumentKind", "WorkingNote.ChairRole", "WorkingNote.ChairOrganisation", "WorkingNote.NextMeetingAsPrinted",
        "WorkingTheme.Slug", "WorkingTheme.Label",
        "WorkingAttendance.OrganisationSlug", "WorkingAttendance.OrganisationAsPrinted",
        "WorkingItem.Number", "WorkingItem.Title", "WorkingItem.PublicText", "WorkingItem.Anchor",
        "WorkingDecision.Text", "WorkingDecision.DecidedBy", "WorkingDecision.Anchor",
        "WorkingAction.Reference", "WorkingAction.Text", "WorkingAction.Owners", "WorkingAction.DueAsPrinted", "WorkingAction.Anchor",
        "WorkingActionUpdate.Anchor", "WorkingActionUpdate.Reference", "WorkingActionUpdate.Action", "WorkingActionUpdate.Owners", "WorkingActionUpdate.Text",
    };

    [Fact]
    public void Build_ClosedItemWithAPublicTitle_ShowsTheTitleAndNoMore()
    {
        var closed = new WorkingItem { Id = 1, Number = "1", Title = "A contract", Audience = ItemAudience.Closed, ClosedTitleIsPublic = true, PublicText = "SECRET", SubItems = [new WorkingItem { Id = 2, Number = "1.1", Title = "SECRET", ClosedTitleIsPublic = true }] };
        var note = new WorkingNote { MeetingId = 1, Board = new WorkingBoard { Slug = "rrb", Name = "Board" }, Date = new DateOnly(2024, 6, 20), Items = [closed] };

        var published = SnapshotBuilder.Build(note, AnchorAssignment.Of(note, []));

        Assert.Equal(("A contract", true), (published.Items[0].Title, published.Items[0].IsClosed));
        Assert.DoesNotContain("SECRET", PublicNoteJson.Write(published), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_CanaryInEveryText_ShowsTheListedOnesAndNoOther()
    {
        var canaries = new Canaries();
        var note = canaries.Note();

        var json = PublicNoteJson.Write(Build(note));

        Assert.NotEmpty(canaries.Planted);
        Assert.Empty(PublicTexts.Except(canaries.Planted.Keys, StringComparer.Ordinal));
        foreach (var (place, canary) in canaries.Planted)
        {
            Assert.True(json.Contains(canary, StringComparison.Ordinal) == PublicTexts.Contains(place), $"{place} is {(PublicTexts.Contains(place) ? "missing from" : "in")} the public copy.");
        }
    }

    [Fact]
    public void Build_CanaryInClosedItemAndInternalRecords_ShowsNone()
    {
        var canaries = new Canaries();
        var planted = canaries.Note();
        var item = planted.Items[0];
        var note = planted with
        {
            Items =
            [
                item with { Id = 10, Audience = ItemAudience.Closed, Number = "1", Anchor = null, SubItems = [item with { Id = 11, Number = "1.1" }] },
                new WorkingItem { Id = 20, Number = "2", Title = "Open", SubItems = [item with { Id = 21, Number = "2.1", Anchor = null, Audience = ItemAudience.Closed }] },
            ],
            Decisions =
            [
                planted.Decisions[0] with { Id = 1, Audience = RecordAudience.Internal },
                planted.Decisions[0] with { Id = 2, ItemId = 10 },
                planted.Decisions[0] with { Id = 3, ItemId = 11 },
                planted.Decisions[0] with { Id = 4, ItemId = 21 },
                planted.Decisions[0] with { Id = 5, ItemId = 999 },
            ],
            Actions =
            [
                planted.Actions[0] with { Id = 1, Audience = RecordAudience.Internal },
                planted.Actions[0] with { Id = 2, ItemId = 10 },
                planted.Actions[0] with { Id = 3, ItemId = 11 },
                planted.Actions[0] with { Id = 4, ItemId = 21 },
            ],
            Themes = [],
        };

        var published = Build(note);

        var json = PublicNoteJson.Write(published);
        foreach (var (place, canary) in canaries.Planted.Where(canary => IsOf(canary.Key, "WorkingItem", "WorkingDecision", "WorkingAction", "WorkingTheme")))
        {
            Assert.False(json.Contains(canary, StringComparison.Ordinal), $"{place} is in the public copy.");
        }

        Assert.Equal([("1", "Closed item", true), ("2", "Open", false)], published.Items.Select(shown => (shown.Number, shown.Title, shown.IsClosed)));
        Assert.Equal(("2.1", "Closed item", "item-2-1"), (published.Items[1].SubItems[0].Number, published.Items[1].SubItems[0].Title, published.Items[1].SubItems[0].Anchor));
        Assert.Empty(published.Items[0].SubItems);
    }

    [Theory]
    [InlineData(NamingPolicy.OrganisationsOnly, null, null, null)]
    [InlineData(NamingPolicy.Roles, "Head of Work", null, null)]
    [InlineData(NamingPolicy.FullNames, "Head of Work", "A Name", "The Chair")]
    public void Build_NamingPolicy_DecidesWhatIsSaidOfPersons(NamingPolicy policy, string? role, string? person, string? chair)
    {
        var note = Note() with
        {
            Board = new WorkingBoard { Slug = "rrb", Name = "Board", NamingPolicy = policy },
            ChairRole = "Director",
            ChairPerson = "The Chair",
            Attendance = [new WorkingAttendance { OrganisationAsPrinted = "Clinks", Role = "Head of Work", Person = "A Name" }],
        };

        var published = Build(note);

        Assert.Equal(new PublicAttendance("clinks", "Clinks", role, person, Presence.Present, Capacity.NotRecorded), published.Attendance.Single());
        Assert.Equal(new PublicChair("Director", null, chair), published.Chair);
    }

    [Fact]
    public void Build_PersonWithoutOrganisation_IsLeftOutUnlessThePolicyNamesThem()
    {
        var note = Note() with { Attendance = [new WorkingAttendance { Role = "Independent adviser", Person = "A Name" }] };

        var organisations = Build(note);
        var roles = Build(note with { Board = note.Board with { NamingPolicy = NamingPolicy.Roles } });

        Assert.Empty(organisations.Attendance);
        Assert.Equal("Independent adviser", roles.Attendance.Single().Role);
    }

    [Fact]
    public void Build_NothingRecorded_SaysSoInsteadOfGuessing()
    {
        var published = Build(Note());

        Assert.Null(published.Chair);
        Assert.Null(published.Place);
        Assert.Null(published.Start);
        Assert.False(published.NoDecisionsDeclared);
    }

    [Fact]
    public void Build_SameInput_GivesTheSameFingerprint()
    {
        var note = new Canaries().Note();

        Assert.Equal(ContentHash.Of(Build(note)), ContentHash.Of(Build(note)));
        Assert.NotEqual<object>(ContentHash.Of(Build(note)), ContentHash.Of(Build(note with { Place = "Elsewhere" })));
    }

    [Fact]
    public void Fingerprint_OtherHtmlOfTheSameText_IsTheSame()
    {
        var note = Build(new Canaries().Note());
        var rendered = note with { Items = [note.Items[0] with { Html = "<p>Rendered by another version.</p>" }, .. note.Items.Skip(1)] };

        Assert.Equal(ContentHash.Of(note), ContentHash.Of(rendered));
    }

    [Fact]
    public void Json_WrittenAndRead_IsTheSameNote()
    {
        var json = PublicNoteJson.Write(Build(new Canaries().Note()));

        Assert.Equal(json, PublicNoteJson.Write(PublicNoteJson.Read(json)));
        Assert.Contains("\"presence\":\"Present\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_NothingReportedOfEarlierActions_SaysNothingOfThem()
    {
        var json = PublicNoteJson.Write(Build(Note()));

        Assert.DoesNotContain("actionUpdates", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OlderThanAProperty_ReadsItsDefault()
    {
        var note = PublicNoteJson.Read("""{"board":{"slug":"rrb","name":"Board"},"date":"2024-06-20"}""");

        Assert.Empty(note.Items);
        Assert.Empty(note.Themes);
    }

    private static bool IsOf(string place, params string[] types) => types.Any(type => place.StartsWith(type + ".", StringComparison.Ordinal));

    private static PublicNote Build(WorkingNote note) => SnapshotBuilder.Build(note, AnchorAssignment.Of(note, []));

    private static WorkingNote Note() => new()
    {
        MeetingId = 1,
        Board = new WorkingBoard { Slug = "rrb", Name = "Board" },
        Date = new DateOnly(2024, 6, 20),
    };

    /// <summary>Fills every record of the working copy by reflection, each text with a word of its own.</summary>
    private sealed class Canaries
    {
        private readonly Dictionary<string, string> _planted = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> Planted => _planted;

        public WorkingNote Note()
        {
            var note = (WorkingNote)Filled(typeof(WorkingNote), depth: 0);
            return note with
            {
                // The decision and the action stand under the item that is there.
                Decisions = [note.Decisions[0] with { ItemId = note.Items[0].Id }],
                Actions = [note.Actions[0] with { ItemId = note.Items[0].Id }],
            };
        }

        private object Filled(Type type, int depth)
        {
            var record = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            {
                property.SetValue(record, Value(property, depth));
            }

            return record;
        }

        private object? Value(PropertyInfo property, int depth)
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type == typeof(string))
            {
                return Canary(property);
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                var element = type.GetGenericArguments()[0];
                var list = Array.CreateInstance(element, element == property.DeclaringType && depth > 1 ? 0 : 1); // two levels of items, no more
                if (list.Length == 1)
                {
                    list.SetValue(element == typeof(string) ? Canary(property) : Filled(element, depth + 1), 0);
                }

                return list;
            }

            return type == typeof(DateOnly) ? new DateOnly(2024, 6, 20)
                : type == typeof(int) ? 100 + depth
                : type.IsClass ? Filled(type, depth + 1)
                : Activator.CreateInstance(type);
        }

        private string Canary(PropertyInfo property)
        {
            var place = $"{property.DeclaringType!.Name}.{property.Name}";
            return _planted[place] = $"canary{property.DeclaringType.Name}{property.Name}yranac".ToLowerInvariant();
        }
    }
}
