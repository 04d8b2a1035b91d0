using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Tells a role, a person and an organisation apart by their words.</summary>
internal static partial class RoleWords
{
    /// <summary>"Head of Community Safety", "Deputy Mayor", "DMPC".</summary>
    public static bool AreRole(string text) => Role().IsMatch(text);

    /// <summary>The name of a post, not of a body that has such a word in its name: "Deputy Mayor for Policing and Crime".</summary>
    public static bool NameOffice(string text) => Office().IsMatch(text);

    /// <summary>Two to four capitalised words, none of which belongs to organisations or roles: "Jo de Vries", "Cllr A Name".</summary>
    public static bool ArePerson(string text, KnownOrganisations known)
    {
        var clean = WithoutHonorific(text.Trim().TrimEnd(','));
        var honoured = clean.Length < text.Trim().TrimEnd(',').Length;
        var words = Words.Split(clean);
        return words.Length >= (honoured ? 1 : 2)
            && words.Length <= 5
            && words.All(IsNameWord)
            && !words.All(word => word.Length > 2 && word.All(char.IsUpper))
            && char.IsUpper(words[0][0])
            && char.IsUpper(words[^1][0])
            && !OrganisationWord().IsMatch(clean)
            && !AreRole(clean)
            && !known.Knows(clean)
            && !(words[^1].Length > 2 && words[^1].All(char.IsUpper) && !words[0].All(char.IsUpper));
    }

    public static bool HasHonorific(string text) => Honorific().IsMatch(text);

    public static string WithoutHonorific(string text) => Honorific().Replace(text, "", 1);

    /// <summary>A word that organisations have in their names and persons do not.</summary>
    public static bool NameOrganisation(string text) => OrganisationWord().IsMatch(text);

    private static bool IsNameWord(string word) =>
        word is "de" or "van" or "von" or "der" or "den" or "la" or "le" or "bin" or "al" or "el" or "da" or "di" or "dos" or "y"
        || (char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.'));

    [GeneratedRegex(@"\b(?:director|head|manager|officer|lead|chief|commander|commissioner|superintendent|inspector|sergeant|constable|mayor|deputy|assistant|adviser|advisor|analyst|secretary|coordinator|co-ordinator|governor|minister|president|vice|principal|senior|programme|policy|dmpc|ceo|coo|cfo|dac|ac|dcs|chair|co-chair|member|leader|executive|consultant|specialist|strategist|planner|representative|secretariat|judge|magistrate|administrator|partner|associate|engagement|delivery|interim|acting|supt|det|note[- ]?taker|minute[- ]?taker|clerk)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:(?:deputy|assistant|acting|interim|senior|chief|head|director|commander|commissioner|mayor|president|chair|lead|superintendent|minister|secretary of state)\s|(?:[\w'’&-]+\s+)*(?:adviser|advisor|officer|manager|director|commander|coordinator|co-ordinator|superintendent|inspector|executive|analyst|prosecutor|commissioner)$|.*\bcommissioner for\s)|^dmpc$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|cllr|councillor|rev|reverend|rt hon|hon|his honour|her honour|hhj|dcs|dac|cmdr|supt|ch supt|det supt|dci|ds|pc|di|insp)\.?\s+)+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"\b(?:service|services|police|policing|council|councils|office|group|authority|department|ministry|board|trust|foundation|agency|commission|court|courts|tribunal|tribunals|prison|prisons|probation|health|nhs|hmp|hm|lb|rb|borough|london|england|uk|unit|network|association|society|charity|support|safety|justice|partnership|university|college|institute|team|council|crown|home|public|national|british|metropolitan|royal|women|womens|youth|community|housing|care|aid|rescue|fire|ambulance|transport|alliance|forum|union|federation|centre|hub|project|campaign|victim|victims|crime|reduction|violence|improvement|development|strategy|research|evidence|insight|consulting|ltd|cic|plc|to|of|for|and|the|region|division|directorate|right|rights|law|legal|work|works|pensions|education|children|families|children's|safeguarding|parole|custody|drug|drugs|alcohol|mental|advocacy|advice|counselling|collective|circle|initiative|consortium|coalition|commissioners|enterprise|enterprises|futures|solutions|school|schools|hospital|clinic|academy|ombudsman|inspectorate|constabulary|brigade|treasury|international|united|plus|shelter|refuge|refugee|refugees|migrant|migrants|traveller|travellers|muslim|jewish|sikh|hindu|faith|faiths|neighbourhood|survivors|people|programmes|advisory|house|watch|link|links|recovery|chapter)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OrganisationWord();
}
