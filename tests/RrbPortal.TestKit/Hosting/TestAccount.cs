namespace RrbPortal.TestKit.Hosting;

/// <summary>Somebody who can sign in.</summary>
public sealed record TestAccount(Guid Id, string Email, string Name, string Password)
{
    private static int _number;

    public static TestAccount New()
    {
        var number = Interlocked.Increment(ref _number);
        return new TestAccount(Guid.NewGuid(), $"person{number}@example.org", $"Person {number}", "violet ladder sandwich");
    }
}
