using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Reads what the title block says. Labels win over position; position over nothing.</summary>
internal sealed partial class TitleBlockReading
{
    private static readonly char[] Separators = [' ', ',', ';', '|', '-', '–', '—', ':', '(', ')', '•', '/', '\t'];

    private readonly SortedLines sorted;
    private readonly List<int> lines;
    private readonly HashSet<int> used = [];

    private TitleBlockReading(SortedLines sorted)
    {
        this.sorted = sorted;
        var contents = sorted.Contents.Lines.ToHashSet();
        lines = [.. Enumerable.Range(0, sorted.Lines.Count).Where(index => sorted.Roles[index] == LineRole.Title && !contents.Contains(index))];
    }

    public string? Kind { get; private set; }

    public string? TitleAsPrinted { get; private set; }

    public string? BoardName { get; private set; }

    public string? BoardAbbr { get; private set; }

    public PrintedDate? Date { get; private set; }

    public string? DateAsPrinted { get; private set; }

    public PrintedTimes? Times { get; private set; }

    public string? Place { get; private set; }

    public PrintedChair? Chair { get; private set; }

    public PrintedTheme? Theme { get; private set; }

    public PrintedPublication? Publication { get; private set; }

    public static TitleBlockReading Read(SortedLines sorted, KnownOrganisations known)
    {
        var reading = new TitleBlockReading(sorted);
        reading.Labels(known);
        reading.Title();
        reading.DateLine();
        reading.PlaceLine();
        return reading;
    }

    private PrintedLine Line(int index) => sorted.Lines[index];

    private void Labels(KnownOrganisations known)
    {
        foreach (var index in lines)
        {
            if (used.Contains(index) || TitleLabel.Of(Line(index)) is not { } label)
            {
                continue;
            }

            // A title such as "Meeting - 5 May" is read as one below.
            if (label.Fact is TitleFact.Board && TitleLine.Kind(Line(index).Plain) is not null)
            {
                continue;
            }

            used.Add(index);
            var value = label.Value.Length > 0 ? label.Value : ValueBelow(index);
            if (value.Length > 0 || label.Fact is TitleFact.PublicationDate or TitleFact.PublicationType)
            {
                Take(label.Fact, value, Line(index).Number, known);
            }
        }
    }

    // "Publication date" on one line, the date on the next; but never the next label.
    private string ValueBelow(int index)
    {
        var next = lines.Find(other => other > index);
        if (next <= index || next != sorted.Lines.Next(index) || TitleLabel.Of(Line(next)) is not null || Line(next).HeadingLevel > 0)
        {
            return "";
        }

        used.Add(next);
        return Line(next).Plain;
    }

    private void Take(TitleFact fact, string value, int line, KnownOrganisations known)
    {
        switch (fact)
        {
            case TitleFact.Date when DateReading.Find(value) is [var date, ..]:
                Date ??= date;
                DateAsPrinted ??= value;
                Times ??= TimeReading.Find(Without(value, date));
                if (Rest(value) is { Length: > 0 } rest && LooksLikePlace(rest))
                {
                    Place ??= rest;
                }

                break;
            case TitleFact.Time:
                Times ??= TimeReading.Find(value);
                break;
            case TitleFact.Place:
                Place ??= value;
                break;
            case TitleFact.Chair:
                Chair ??= ChairReading.Read(value, line, known);
                break;
            case TitleFact.Theme:
                Theme ??= new(value, $"header line {line}");
                break;
            case TitleFact.Board:
                TakeBoard(value);
                break;
            case TitleFact.PublicationType:
                Publication = new(value.Length == 0 ? null : value, Publication?.Date, Publication?.DateAsPrinted);
                break;
            case TitleFact.PublicationDate:
                Publication = new(Publication?.Type, DateReading.Find(value) is [var published, ..] ? published.Date : null, value.Length == 0 ? null : value);
                break;
        }
    }

    private void Title()
    {
        foreach (var index in lines.Where(index => !used.Contains(index)))
        {
            if (TitleLine.Kind(Line(index).Plain) is not { } kind)
            {
                continue;
            }

            used.Add(index);
            Kind = kind.AsPrinted;
            TitleAsPrinted = Line(index).Plain;
            TakeDate(Line(index).Plain);
            var name = BoardIn(kind.After) ?? BoardIn(kind.Before);
            if (name is null && BoardName is null && NameLine(index) is { } below)
            {
                used.Add(below);
                name = NameIn(Line(below).Plain);
                TakeDate(Line(below).Plain);
            }

            TakeBoard(name ?? NameIn(kind.After) ?? NameIn(kind.Before));
            return;
        }

        // No word for the kind of document: the first line that names a board.
        var named = lines.FirstOrDefault(index => !used.Contains(index) && TitleLine.NamesBoard(Line(index).Plain), -1);
        if (named >= 0)
        {
            used.Add(named);
            TitleAsPrinted = Line(named).Plain;
            TakeDate(Line(named).Plain);
            TakeBoard(NameIn(Line(named).Plain));
        }
    }

    private int? NameLine(int title)
    {
        var near = lines.Where(index => !used.Contains(index) && IsName(index)).ToList();
        return near.Where(index => TitleLine.NamesBoard(Line(index).Plain)).OrderBy(index => Math.Abs(index - title)).Cast<int?>().FirstOrDefault()
            ?? near.Where(index => index > title && sorted.Lines.Previous(index) == title).Cast<int?>().FirstOrDefault();
    }

    private bool IsName(int index) =>
        NameIn(Line(index).Plain) is not null && !Line(index).IsTableRow && !Line(index).IsBullet && Words.Count(Line(index).Plain) <= 16 && TimeReading.Find(Line(index).Plain) is null;

    private void DateLine()
    {
        foreach (var index in lines.Where(index => !used.Contains(index)))
        {
            var plain = Line(index).Plain;
            if (Date is null && DateReading.Find(plain) is [var date, ..])
            {
                used.Add(index);
                (Date, DateAsPrinted) = (date, plain);
                Times ??= TimeReading.Find(Without(plain, date));
                if (Rest(plain) is { Length: > 2 } rest && !TitleLine.NamesBoard(rest))
                {
                    Place ??= rest;
                }
            }
            else if (Times is null && TimeReading.Find(plain) is { } times && Words.Count(plain) <= 10)
            {
                used.Add(index);
                Times = times;
                if (Rest(plain) is { Length: > 2 } rest)
                {
                    Place ??= rest;
                }
            }
        }
    }

    // The place stands under the date. Elsewhere only a line that names a room or a service is taken for one.
    private void PlaceLine()
    {
        if (Place is not null)
        {
            return;
        }

        var open = lines.Where(index => !used.Contains(index) && Line(index) is { HeadingLevel: 0, IsTableRow: false } line && line.Plain.Length is > 2 and <= 120 && !IsSection(line.Plain)).ToList();
        var place = open.Cast<int?>().FirstOrDefault(index => LooksLikePlace(Line(index!.Value).Plain))
            ?? open.Cast<int?>().FirstOrDefault(index => sorted.Lines.Previous(index!.Value) is { } previous && used.Contains(previous) && IsDateOrTime(previous) && !Line(index.Value).IsBold);
        if (place is { } found)
        {
            used.Add(found);
            Place = Line(found).Plain;
        }
    }

    private bool IsDateOrTime(int index) => TitleLine.Kind(Line(index).Plain) is null && (DateReading.Find(Line(index).Plain).Count > 0 || TimeReading.Find(Line(index).Plain) is not null) && TitleLabel.Of(Line(index)) is not { Fact: TitleFact.PublicationDate };

    private static bool IsSection(string plain) => Words.Key(plain) is "key information" or "contents" or "agenda" or "introduction" or "minutes" or "notes" or "note" or "meeting" or "summary" or "public" or "official";

    private void TakeDate(string plain)
    {
        if (Date is null && DateReading.Find(plain) is [var date, ..] && date.Year is not null)
        {
            (Date, DateAsPrinted) = (date, date.AsPrinted);
            Times ??= TimeReading.Find(Without(plain, date));
        }
    }

    private void TakeBoard(string? name)
    {
        if (name is null || BoardName is not null)
        {
            return;
        }

        var open = name.LastIndexOf('(');
        var close = name.LastIndexOf(')');
        if (open > 0 && close > open && Words.Count(name[(open + 1)..close]) == 1)
        {
            BoardAbbr = name[(open + 1)..close].Trim();
            name = name[..open].Trim();
        }

        BoardName = name;
    }

    private static string? BoardIn(string text) => NameIn(text) is { } name && TitleLine.NamesBoard(name) ? name : null;

    // "of the X held on 5 May 2023 at City Hall", "X - 6th December 2022", "X |": the name without what surrounds it.
    private static string? NameIn(string text)
    {
        var name = text;
        if (DateReading.Find(name) is [var date, ..])
        {
            var before = name[..date.Start].Trim(Separators);
            var after = name[date.End..].Trim(Separators);
            name = TitleLine.NamesBoard(before) || after.Length == 0 ? before : after;
        }

        name = name.Trim().TrimStart(Separators.Except(['(']).ToArray()).TrimEnd(Separators.Except([')']).ToArray());
        foreach (var opening in (string[])["of the meeting of the ", "of the ", "from the ", "for the ", "of a meeting of the ", "of ", "the ", "meeting of the "])
        {
            if (name.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                name = name[opening.Length..];
            }
        }

        foreach (var ending in (string[])[" held on", " held", " on", " meeting held on", " meeting", " public", " draft", " -", " –"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^ending.Length].TrimEnd(Separators.Except([')']).ToArray());
            }
        }

        return name.Count(char.IsLetter) >= 2 ? name : null;
    }

    private static string Without(string text, PrintedDate date) => text[..date.Start] + new string(' ', date.Length) + text[date.End..];

    private static string Rest(string text)
    {
        if (text.Length > 300)
        {
            return "";
        }

        foreach (var date in DateReading.Find(text).Reverse())
        {
            text = Without(text, date);
        }

        while (TimeReading.Find(text) is { } times)
        {
            text = text[..times.Index] + new string(' ', times.Length) + text[(times.Index + times.Length)..];
        }

        // "Meeting held on … at Kennet House": what follows "held", whatever stands before.
        if (HeldAt().Match(text) is { Success: true } held)
        {
            text = text[(held.Index + held.Length)..];
        }

        var rest = text.Trim(Separators);
        foreach (var opening in (string[])["at ", "via ", "on ", "in ", "from "])
        {
            rest = rest.StartsWith(opening, StringComparison.OrdinalIgnoreCase) ? rest[opening.Length..] : rest;
        }

        return rest.All(c => !char.IsLetter(c)) || rest is "hrs" or "noon" or "at" or "from" ? "" : rest;
    }

    private static bool LooksLikePlace(string text) => PlaceWords.AreIn(text);

    [GeneratedRegex(@"^.*\bheld(?: on)?\b\s*(?:at|via|in|by)?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HeldAt();
}
