using RrbPortal.Core.Memory;

namespace RrbPortal.Core.Tests.Memory;

public sealed class ContributionsTests
{
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal) { ["Clinks"] = 1, ["MOPAC"] = 2, ["London Probation"] = 3 };

    [Fact]
    public void In_AText_FindsWhoIsNamedAsSpeaking()
    {
        const string Text = """
            Clinks – A map shows the centres. A woman who leaves court finds most of them closed.

            London Probation reported on the pilot. It goes well. **MOPAC** asked for figures.

            Members thanked them. Somebody said that Clinks was right.

            - MOPAC: yes.
            - LPG: perhaps.
            """;

        var found = new Contributions(name => Known.TryGetValue(name, out var id) ? id : null).In("2", Text);

        Assert.Equal(
            [
                (1, "Clinks – A map shows the centres. A woman who leaves court finds most of them closed."),
                (3, "London Probation reported on the pilot."),
                (2, "MOPAC asked for figures."),
                (2, "MOPAC: yes."),
            ],
            found);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Update – nothing new.")]
    public void In_TextWithoutSpeakers_FindsNone(string? text)
        => Assert.Empty(new Contributions(name => Known.TryGetValue(name, out var id) ? id : null).In("1", text));
}
