using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Leftovers;

/// <summary>Words that lost the space between them: "in 2022.MOPAC added", "CRIMENote".</summary>
internal static partial class GluedWords
{
    public static IEnumerable<Leftover> In(ReadableText text)
        => from match in SentenceEnd().Matches(text.Plain).Concat(Capitals().Matches(text.Plain))
           let one = match.Groups["one"]
           let next = match.Groups["next"]
           where !text.IsInAddress(one.Index)
           select new Leftover(
               "glued-words", one.Index, next.Index + next.Length, $"A space is missing in “{text.Plain[one.Index..(next.Index + next.Length)]}”.",
               $"{text.Plain[one.Index..next.Index]} {next.Value}");

    [GeneratedRegex(@"(?<one>\b(?:\p{Ll}{3,}|(?:19|20)\d\d)[.?!;,])(?<next>(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{3,})\w*)", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    // The last capital begins the next word; "MOPACs" has one small letter and is a plural.
    [GeneratedRegex(@"\b(?<one>\p{Lu}{3,})(?<next>\p{Lu}\p{Ll}{2,})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Capitals();
}
