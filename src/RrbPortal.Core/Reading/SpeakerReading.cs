using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Who speaks in a paragraph, where it is printed: "VRU – …", "LB Haringey– …", "MPS- …", "NHS reported that …".</summary>
internal sealed partial class SpeakerReading(Func<string, bool> isOrganisation)
{
    public string? Of(string plain)
    {
        if (plain.Length < 4 || !char.IsUpper(plain[0]))
        {
            return null;
        }

        var match = Marked().Match(plain);
        if (match.Success && IsSpeaker(match.Groups["s"].Value.Trim()))
        {
            return match.Groups["s"].Value.Trim();
        }

        match = Saying().Match(plain);
        return match.Success && isOrganisation(match.Groups["s"].Value.Trim()) ? match.Groups["s"].Value.Trim() : null;
    }

    /// <summary>What stands where a speaker stands, known or not.</summary>
    public static IEnumerable<string> Candidates(string plain) =>
        plain.Length < 4 ? [] : new[] { Marked().Match(plain), Saying().Match(plain) }.Where(match => match.Success).Select(match => match.Groups["s"].Value.Trim());

    // Letters nobody has spelled out speak as well ("DCE – …"), an ordinary capitalised word does not ("Update – …").
    private bool IsSpeaker(string text) => isOrganisation(text) || (text.Length is >= 2 and <= 6 && text.All(char.IsUpper) && text is not ("AOB" or "NB" or "PS" or "ACTION" or "NOTE" or "AP" or "AGREED"));

    [GeneratedRegex(@"^(?<s>[^\-–—:.,;]{2,60}?)(?:\s*[–—]\s*|\s+-\s*|-\s+|:\s+)\S", RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:The )?(?<s>[A-Z][^.,;:]{1,60}?) (?:also |then |further |again )?(?:reported|noted|said|stated|explained|asked|added|raised|highlighted|outlined|confirmed|updated|presented|provided|gave|suggested|queried|emphasised|expressed|reiterated|advised|agreed|recommended|summarised|described|commented|questioned|welcomed|thanked|introduced|shared|fed|appreciated|concluded|proposed|answered|acknowledged|observed)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Saying();
}
