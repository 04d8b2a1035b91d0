using RrbPortal.Web.Tests.Papers;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>A test that needs programs of other houses: runs where they are, and is reported as skipped with the name of what is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintedNoteFactAttribute : FactAttribute
{
    /// <param name="programs">"chromium" for any browser of that family.</param>
    public PrintedNoteFactAttribute(params string[] programs)
    {
        var absent = programs.Where(program => program is "chromium" ? Programs.Chromium is null : Programs.Find(program) is null).ToList();
        Skip = absent.Count == 0 ? null : $"Not on this machine: {string.Join(", ", absent)}.";
    }
}
