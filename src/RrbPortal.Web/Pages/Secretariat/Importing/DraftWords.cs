using System.Globalization;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>What became of asking for many drafts, in a sentence.</summary>
internal static class DraftWords
{
    public static string Made(int made, int left)
    {
        var done = made switch
        {
            0 => "No draft was made.",
            1 => "One draft was made.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{made} drafts were made."),
        };
        return left switch
        {
            0 => done,
            1 => $"{done} One file was left; the reason stands beside it.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{done} {left} files were left; the reasons stand beside them."),
        };
    }
}
