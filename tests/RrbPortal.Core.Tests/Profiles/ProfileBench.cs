using RrbPortal.Core.Common;
using RrbPortal.Core.Profiles;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Profiles;

/// <summary>A board with its secretary, on 1 July 2024: three days before a general election.</summary>
internal sealed class ProfileBench : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private ProfileBench(TestDatabase database, Board board)
    {
        _database = database;
        Board = board;
        Services = new PortalServices(database);
        Db = database.Portal();
        Change = Given.BySecretariatOf(board);
    }

    public static DateOnly Today { get; } = new(2024, 7, 1);

    public Board Board { get; }

    public PortalServices Services { get; }

    public PortalDbContext Db { get; }

    public Change Change { get; }

    public MembershipService Members => Services.Of<MembershipService>();

    public TermsService Terms => Services.Of<TermsService>();

    public ProfilePublishing Publishing => Services.Of<ProfilePublishing>();

    /// <summary>All that has no right to a board's profile.</summary>
    public async Task<IReadOnlyList<Change>> StrangersAsync()
    {
        var other = await Given.Board("Another Board").SavedIn(Db);
        return [Given.BySecretariatOf(other), Given.ByMemberOf(Board), Given.ByChairOf(Board), Given.ByAdministrator(), Given.ByNobody()];
    }

    public static async Task<ProfileBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        return new ProfileBench(database, await Given.Board().SavedIn(db));
    }

    public Task<int> AddAsync(string organisation) => AddAsync(new MembershipFacts { OrganisationAsPrinted = organisation, Capacity = MembershipCapacity.Member });

    public async Task<int> AddAsync(MembershipFacts facts)
        => Assert.IsType<Outcome.Done>(await Members.AddAsync(new AddMembership(Board.Id, facts), Change, default)).Id;

    public async Task<BoardProfile> ProfileAsync() => (await Services.Of<ProfileQueries>().OfBoardAsync(Board.Slug, Change.Rights, default))!;

    public async Task<Outcome> SaveTermsAsync(string? text, DateOnly? agreedOn = null)
        => await Terms.SaveAsync(new SaveTerms(Board.Id, (await ProfileAsync()).Terms.Version, text, agreedOn), Change, default);

    public async Task<ProfilePublicity> StateAsync() => (await Publishing.StateAsync(Board.Slug, Change.Rights, default))!;

    public async Task<Outcome> PublishAsync(string? reason = "Routine.")
        => await Publishing.PublishAsync(new PublishProfile(Board.Id, (await StateAsync()).Hash, reason), Change, default);

    public Task<PublishedProfilePage?> PublicAsync() => Services.Of<PublishedProfiles>().OfAsync(Board.Slug, default);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
