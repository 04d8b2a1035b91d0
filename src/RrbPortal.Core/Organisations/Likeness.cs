namespace RrbPortal.Core.Organisations;

/// <summary>Why a printed name may mean a registered one, and how strong that is: the lower, the stronger.</summary>
internal sealed record Likeness(int Rank, string Reason)
{
    private const int FewestLetters = 3;

    /// <summary>The strongest reason that one of the printed spellings gives for one of the registered ones; null for none.</summary>
    public static Likeness? Of(IReadOnlyList<Spelling> printed, IReadOnlyList<Spelling> registered)
    {
        var best = ByInitials(printed, registered);
        foreach (var here in printed)
        {
            foreach (var there in registered)
            {
                if (Of(here, there, isWhole: ReferenceEquals(here, printed[0])) is { } found && (best is null || found.Rank < best.Rank))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    private static Likeness? Of(Spelling here, Spelling there, bool isWhole)
        => Same(here, there, isWhole) ?? SameBody(here, there) ?? Slip(here, there) ?? SameWords(here, there) ?? Part(here, there);

    private static Likeness? Same(Spelling here, Spelling there, bool isWhole)
    {
        if (string.Equals(here.Key, there.Key, StringComparison.Ordinal))
        {
            return isWhole ? new Likeness(0, $"the register has “{there.Printed}” for it")
                : here.IsLetters ? new Likeness(2, $"the same letters ({here.Printed})")
                : new Likeness(1, $"the same name, “{there.Printed}”");
        }

        return here.Compact.Length >= FewestLetters && string.Equals(here.Compact, there.Compact, StringComparison.Ordinal)
            ? new Likeness(3, $"the same letters ({there.Printed})")
            : null;
    }

    /// <summary>
    /// Letters on one side and a name on the other, where neither side has both: who says "London Prisons Group (LPG)"
    /// has said what the letters mean, and another name with these letters is another body.
    /// </summary>
    private static Likeness? ByInitials(IReadOnlyList<Spelling> printed, IReadOnlyList<Spelling> registered)
    {
        var found =
            from here in printed
            from there in registered
            let letters = IsShortFor(here, there) && !registered.Any(other => other.IsLetters) ? here
                : IsShortFor(there, here) && registered.All(other => other.IsLetters) && !printed.Any(other => other.IsLetters) ? there
                : null
            where letters is not null
            select new Likeness(4, $"the same letters ({letters.Printed})");
        return found.FirstOrDefault();
    }

    private static bool IsShortFor(Spelling letters, Spelling name)
        => letters.IsLetters && !name.IsLetters && name.Large.Length >= FewestLetters
           && string.Equals(letters.Compact, name.Letters, StringComparison.Ordinal);

    private static Likeness? SameBody(Spelling here, Spelling there)
        => here.Crown is { } crown && string.Equals(crown, there.Crown, StringComparison.Ordinal)
            ? new Likeness(3, "“Her Majesty’s”, “His Majesty’s” and “HM” are the same")
            : here.Borough is { } borough && string.Equals(borough, there.Borough, StringComparison.Ordinal)
                ? new Likeness(3, "“LB”, “London Borough of” and “Council” name the same borough")
                : null;

    private static Likeness? Slip(Spelling here, Spelling there)
    {
        var isPlural = string.Equals(here.Stems, there.Stems, StringComparison.Ordinal) && !here.IsLetters && !there.IsLetters;
        return OneLetter.Differs(here, there)
            ? new Likeness(5, isPlural ? $"one letter differs from “{there.Printed}”: singular and plural" : $"one letter differs from “{there.Printed}”")
            : isPlural ? new Likeness(5, $"singular and plural of “{there.Printed}”") : null;
    }

    private static Likeness? SameWords(Spelling here, Spelling there)
        => here.Large.Length < 2 || here.IsLetters || !here.InOrder.AsSpan().SequenceEqual(there.InOrder) ? null
            : here.Large.AsSpan().SequenceEqual(there.Large) ? new Likeness(6, $"the same words as “{there.Printed}”, but for the small ones")
            : new Likeness(6, $"the same words as “{there.Printed}” in another order");

    private static Likeness? Part(Spelling here, Spelling there)
        => Containment.InOnePiece(here, there) ? new Likeness(7, $"“{here.Printed}” is part of its name “{there.Printed}”")
            : Containment.WithCommonWords(here, there) ? new Likeness(8, $"its name “{there.Printed}” has these words and more")
            : Containment.IsOneWord(there) ? null
            : Containment.InOnePiece(there, here) ? new Likeness(9, $"its name “{there.Printed}” is part of what is printed")
            : Containment.WithCommonWords(there, here) ? new Likeness(10, $"what is printed has the words of “{there.Printed}” and more")
            : null;
}
