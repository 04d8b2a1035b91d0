namespace RrbPortal.Core.Checking.Names;

/// <summary>What stands before a person's name and hardly anywhere else.</summary>
internal static class Titles
{
    private static readonly HashSet<string> Sure = [.. "Cllr Councillor Mr Mrs Ms Mx Dr Prof Professor Sir Dame Baroness Rev Reverend HHJ DCI".Split(' ')];

    /// <summary>Posts and letters of many meanings: something else must say that a person is meant.</summary>
    private static readonly HashSet<string> Perhaps = [.. "Lord Lady Miss Judge Minister Mayor Commander Commissioner Superintendent Supt Inspector Insp Sergeant Constable DAC DCS DS DI DC PC PS Governor".Split(' ')];

    public static Weight Of(string word) => Sure.Contains(word) ? Weight.Full : Perhaps.Contains(word) ? Weight.Weak : Weight.None;
}
