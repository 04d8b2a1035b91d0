using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

/// <summary>
/// Shapes that boards print one fact in. Each file of the folder Shapes holds cases: what is printed, "--", and what a
/// careful person reads; "==" parts them. A shape that turns up and is read wrongly becomes a case there.
/// </summary>
public class ShapesTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(SharedFolder.Samples)!, "Shapes");

    public static TheoryData<string, string> Attendance => Cases("attendance.txt");

    public static TheoryData<string, string> Titles => Cases("titles.txt");

    public static TheoryData<string, string> Texts => Cases("texts.txt");

    [Theory]
    [MemberData(nameof(Attendance))]
    public void Attendance_AnyShape_IsReadAsAPersonReadsIt(string printed, string expected) =>
        AssertLines(expected, ShapeLines.OfAttendance(Read($"Note of Meeting\n\nExample Board\n\n5 May 2023\n\n{printed}\n\n1. Welcome\n\nThe meeting was opened by the chair.\n")));

    [Theory]
    [MemberData(nameof(Titles))]
    public void Title_AnyShape_IsReadAsAPersonReadsIt(string printed, string expected) =>
        AssertLines(expected, ShapeLines.OfTitle(Read($"{printed}\n\nAttendees:\n\nMOPAC\nMPS\nCPS\n\n1. First item\n\nThe meeting was opened by the chair.\n")));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_AnyShape_IsReadAsAPersonReadsIt(string printed, string expected) =>
        AssertLines(expected, ShapeLines.OfText(Read($"Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC\nMPS\nCPS\nClinks\nJo Fenn (JF), Policy Lead, MOPAC\n\n1. First item\n\n{printed}\n")));

    private static NoteFacts Read(string text)
    {
        Accounting.AssertNothingLostOrInvented(Notes.Source(text));
        return Notes.Read(text);
    }

    private static void AssertLines(string expected, IEnumerable<string> actual) => Assert.Equal(expected, string.Join('\n', actual));

    private static TheoryData<string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string>();
        foreach (var one in File.ReadAllText(Path.Combine(Folder, file)).Split("\n==\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = (one.Trim('\n') + '\n').Split("\n--\n");
            cases.Add(parts[0], parts[1].Trim('\n'));
        }

        return cases;
    }
}
