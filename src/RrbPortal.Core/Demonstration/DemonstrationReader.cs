using System.Globalization;
using System.Text.RegularExpressions;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// Reads the texts beside it: facts as "Name: value", then items under "#" and sub-items under "##" in Markdown, with
/// lines of their own for what is more than text ("! Decision (the Board): …").
/// </summary>
internal static partial class DemonstrationReader
{
    public static DemonstrationNote Read(string text)
    {
        var note = new DemonstrationNote();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                note.Items.Add(new DemonstrationItem(line.TrimStart('#').Trim(), line.StartsWith("##", StringComparison.Ordinal)));
            }
            else if (note.Items.Count == 0)
            {
                Fact(note, line);
            }
            else if (line.StartsWith("! ", StringComparison.Ordinal))
            {
                Mark(note.Items[^1], line[2..]);
            }
            else
            {
                note.Items[^1].Lines.Add(line);
            }
        }

        return note;
    }

    private static void Fact(DemonstrationNote note, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        var (name, value) = Split(line, ':');
        switch (name)
        {
            case "Days": note.Days = Number(value); break;
            case "Next": note.Next = Number(value); break;
            case "Time": (note.Start, note.End) = Times(value); break;
            case "Place": note.Place = value; break;
            case "Mode": note.Mode = Enum.Parse<MeetingMode>(value); break;
            case "Kind": note.Kind = value; break;
            case "Chair": (note.ChairRole, note.ChairOrganisation) = Split(value, '|'); break;
            case "Stage": note.Stage = Enum.Parse<DemonstrationStage>(value); break;
            case "NoDecisions": note.NoDecisions = true; break;
            case "Withdrawn": note.Withdrawn = value; break;
            case "Correct": note.Correction = Correction(value); break;
            case "Themes": note.Themes.AddRange(List(value)); break;
            case "Attendees": Attend(note, value, Presence.Present, Capacity.Member); break;
            case "Guests": Attend(note, value, Presence.Present, Capacity.Guest); break;
            case "Apologies": Attend(note, value, Presence.Apologies, Capacity.Member); break;
            default: throw new FormatException($"The demonstration does not know the fact \"{name}\".");
        }
    }

    private static void Mark(DemonstrationItem item, string mark)
    {
        if (mark == "Closed")
        {
            item.IsClosed = true;
        }
        else if (mark.StartsWith("Theme: ", StringComparison.Ordinal))
        {
            item.Themes.Add(mark[7..]);
        }
        else if (mark.StartsWith("Internal: ", StringComparison.Ordinal))
        {
            item.Internal = mark[10..];
        }
        else if (Decision().Match(mark) is { Success: true } decision)
        {
            item.Decisions.Add((decision.Groups["by"].Value, decision.Groups["text"].Value));
        }
        else if (Action().Match(mark) is { Success: true } action)
        {
            item.Actions.Add(new DemonstrationAction(
                action.Groups["ref"].Value,
                List(action.Groups["owners"].Value),
                action.Groups["days"] is { Success: true } days ? Number(days.Value) : null,
                action.Groups["printed"] is { Success: true } printed ? printed.Value : null,
                action.Groups["text"].Value));
        }
        else
        {
            throw new FormatException($"The demonstration does not know the mark \"{mark}\".");
        }
    }

    private static void Attend(DemonstrationNote note, string names, Presence presence, Capacity capacity)
        => note.Attendance.AddRange(List(names).Select(name => (name, presence, capacity)));

    private static (string Before, string After) Split(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return (text[..at].Trim(), text[(at + 1)..].Trim());
    }

    private static (string Note, string Wrong, string Right) Correction(string value)
    {
        var parts = value.Split('|', StringSplitOptions.TrimEntries);
        return (parts[0], parts[1], parts[2]);
    }

    private static (TimeOnly Start, TimeOnly End) Times(string value)
    {
        var (start, end) = Split(value, '-');
        return (TimeOnly.Parse(start, CultureInfo.InvariantCulture), TimeOnly.Parse(end, CultureInfo.InvariantCulture));
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static string[] List(string value) => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^Decision \((?<by>[^)]*)\): (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^Action (?<ref>\w+) \((?<owners>[^)]*)\)( due (?<days>\d+)| (?<printed>[^:]+))?: (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();
}
