using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Terms;

/// <summary>Whether two expansions say the same: "Her Majesty's Courts and Tribunal Service", "HM Courts &amp; Tribunals Service".</summary>
internal static class SameWords
{
    public static List<string> Distinct(IEnumerable<string> meanings, KnownOrganisations organisations)
    {
        var distinct = new List<string>();
        foreach (var meaning in meanings.Where(meaning => !distinct.Exists(other => Same(other, meaning, organisations))))
        {
            distinct.Add(meaning);
        }

        return distinct;
    }

    private static bool Same(string one, string other, KnownOrganisations organisations)
    {
        if (organisations.Find(one) is { } body && body == organisations.Find(other))
        {
            return true;
        }

        var (first, second) = (Stems(one), Stems(other));
        return first.Count(second.Contains) * 2 > Math.Min(first.Count, second.Count);
    }

    private static HashSet<string> Stems(string text)
        => [.. Words.Split(Words.Key(text)).Where(word => !Words.IsSmall(word)).Select(word => word.TrimEnd('s'))];
}
