namespace RrbPortal.Core.Reading;

internal enum LineRole
{
    None,
    LeftOver,
    Title,
    AttendanceHeading,
    AttendanceEntry,
    ItemHeading,
    SubItemHeading,
    Body,
}

/// <summary>
/// Walks a note once and gives each line its role. Three parts follow one another: what stands before the items,
/// attendance (there, inside an item, or at the end), and the items.
/// </summary>
internal sealed class LineSorting
{
    private readonly LineContext lines;
    private readonly ContentsReading contents;
    private readonly Dictionary<int, HeadingCandidate> candidates;
    private readonly HeadingRank rank;
    private readonly LineRole[] roles;
    private readonly PublishedForm? form;
    private readonly bool hasStrongHeadings;
    private Part part = Part.Front;
    private int attendanceLevel;
    private bool inFurniture;

    private LineSorting(LineContext lines)
    {
        this.lines = lines;
        form = PublishedForm.Of(lines);
        contents = ContentsReading.Read(lines);
        roles = new LineRole[lines.Count];
        foreach (var index in contents.Lines)
        {
            roles[index] = LineRole.Title;
        }

        var found = Enumerable.Range(0, lines.Count)
            .Where(index => roles[index] == LineRole.None)
            .Select(index => HeadingCandidate.Of(lines, index, contents.Lists))
            .OfType<HeadingCandidate>()
            .ToList();
        candidates = found.ToDictionary(candidate => candidate.Index);
        hasStrongHeadings = found.Any(candidate => candidate.Numbering is { Kind: NumberKind.Whole }) || found.Count(candidate => candidate.Look != HeadingLook.Plain) > 3;
        rank = new HeadingRank(found, contents);
    }

    private enum Part
    {
        Front,
        Attendance,
        Items,
    }

    public static SortedLines Sort(LineContext lines)
    {
        var sorting = new LineSorting(lines);
        sorting.Walk();
        return new SortedLines(lines, sorting.roles, sorting.contents, sorting.candidates, sorting.form);
    }

    private void Walk()
    {
        var title = TitleLine.Find(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || roles[i] != LineRole.None)
            {
                continue;
            }

            inFurniture = lines[i].HeadingLevel > 0 ? Furniture.Heads(lines[i]) : inFurniture;
            if (inFurniture || Furniture.Is(lines[i]) || lines.IsMargin(i) || form?.Holds(i) is true)
            {
                roles[i] = LineRole.LeftOver;
            }
            else if (i < title)
            {
                roles[i] = TitleLine.MayStandBefore(lines[i]) ? LineRole.Title : LineRole.LeftOver;
            }
            else
            {
                roles[i] = part switch
                {
                    Part.Front => Front(i),
                    Part.Attendance => Attendance(i),
                    _ => Item(i),
                };
            }
        }
    }

    private LineRole Front(int index)
    {
        var line = lines[index];
        if (OpensAttendance(index))
        {
            return OpenAttendance(index);
        }

        if (AttendanceTable.IsHead(line) || OpensAttendanceTable(index))
        {
            (part, attendanceLevel) = (Part.Attendance, 0);
            return LineRole.AttendanceEntry;
        }

        // "1. Minutes of the last meeting" is an item, "6 December 2022 Minutes" a title.
        if (line.Numbering is not { Kind: NumberKind.Whole } && (TitleLabel.Of(line) is not null || TitleLine.Kind(line.Plain) is not null))
        {
            return LineRole.Title;
        }

        if (candidates.TryGetValue(index, out var heading) && BeginsItems(heading))
        {
            return Heading(heading);
        }

        return Words.AreProse(line.Plain) && DateReading.Find(line.Plain).Count == 0 ? LineRole.LeftOver : LineRole.Title;
    }

    // Before the items a number is enough; a heading without one must have text under it, as titles and wrappers have not.
    private bool BeginsItems(HeadingCandidate heading)
    {
        if (heading.Numbering is { Kind: NumberKind.Whole or NumberKind.Lettered } numbering)
        {
            return numbering.Major <= 3 || numbering.SaysItem;
        }

        if (contents.Lists(heading.Title))
        {
            return true;
        }

        if (heading.Numbering is not null || DateReading.Find(heading.Title).Count > 0 || Words.Key(heading.Title) is "key information" or "contents" or "agenda")
        {
            return false;
        }

        return (heading.Look != HeadingLook.Plain || !hasStrongHeadings) && (FollowedByText(heading.Index) || (heading.IsOpener && lines.Next(heading.Index) is { } next && AttendanceHeading.Opening(lines[next]) is not null));
    }

    private bool FollowedByText(int index) =>
        lines.Next(index) is { } next
        && lines[next] is { HeadingLevel: 0, IsTableRow: false } after
        && TitleLabel.Of(after) is null
        && (after.IsBullet ? Words.Count(after.Plain) >= 6 : Words.AreProse(after.Plain));

    private bool OpensAttendance(int index)
    {
        var line = lines[index];
        if (line.IsTableRow)
        {
            return false;
        }

        if (AttendanceHeading.Opening(line) is not { } opening)
        {
            return part == Part.Front && OpensWithGroup(index);
        }

        if (opening.Rest.Length > 0)
        {
            // "Apologies: the chair apologised that…" is prose; so is anything with a verb and a full stop.
            return !(Words.AreProse(opening.Rest) && Words.HoldVerb(opening.Rest) && Words.EndComplete(opening.Rest));
        }

        return lines.Next(index) is not { } next || !ProseAmongNames(lines[next]) || AttendanceHeading.Opening(lines[next]) is not null;
    }

    // "Members" or "Chair" before the items: only where a list of names can be seen to follow.
    private bool OpensWithGroup(int index)
    {
        if (AttendanceHeading.Group(lines[index]) is not { } group)
        {
            return false;
        }

        if (group.Rest.Length > 0)
        {
            return AttendanceHeading.Within(group.Rest).Headings.Count > 0 || (!group.IsChairGroup && IsName(group.Rest));
        }

        return lines.Next(index) is { } next && IsName(lines[next].Plain) && (!group.IsChairGroup || (lines.Next(next) is { } after && HeadsNames(lines[after])));
    }

    // "| Chair | A Name |" above "| Members | MPS, CPS |": a table whose first column tells the lists.
    private bool OpensAttendanceTable(int index) =>
        AttendanceHeading.Row(lines[index]) is { } row
        && (!row.IsChairGroup || (lines.Next(index) is { } next && AttendanceHeading.Row(lines[next]) is not null));

    private static bool HeadsNames(PrintedLine line) => (AttendanceHeading.Opening(line) ?? AttendanceHeading.Group(line)) is not null;

    private static bool IsName(string text) => CommaList.BeginsWithName(AttendanceHeading.Within(text).Before);

    private LineRole OpenAttendance(int index)
    {
        part = Part.Attendance;
        attendanceLevel = lines[index].HeadingLevel;
        return LineRole.AttendanceHeading;
    }

    private LineRole Attendance(int index)
    {
        var line = lines[index];
        if (OpensAttendance(index))
        {
            attendanceLevel = line.HeadingLevel > 0 && attendanceLevel > 0 ? Math.Min(attendanceLevel, line.HeadingLevel) : Math.Max(attendanceLevel, line.HeadingLevel);
            return LineRole.AttendanceHeading;
        }

        if (AttendanceHeading.Group(line) is not null && !(line.HeadingLevel > 0 && FollowedByProse(index)))
        {
            return LineRole.AttendanceHeading;
        }

        if (TitleLabel.Of(line) is { Fact: TitleFact.Theme or TitleFact.Date or TitleFact.Time or TitleFact.Place or TitleFact.PublicationDate or TitleFact.PublicationType } || (TitleLabel.ChairIn(line.Plain) is not null && !line.IsBullet && !rank.HasItem))
        {
            return LineRole.Title;
        }

        if (candidates.TryGetValue(index, out var heading) && EndsAttendance(heading))
        {
            return Heading(heading);
        }

        if (candidates.TryGetValue(index, out var wrapper) && IsWrapper(wrapper))
        {
            return LineRole.Title;
        }

        if (line.HeadingLevel > 0)
        {
            return LineRole.AttendanceHeading;
        }

        if (!ProseAmongNames(line) && !HeadingCandidate.IsActionLabel(line.Plain))
        {
            return LineRole.AttendanceEntry;
        }

        part = rank.HasItem ? Part.Items : Part.Front;
        return rank.HasItem ? Item(index) : LineRole.LeftOver;
    }

    private bool EndsAttendance(HeadingCandidate heading)
    {
        if (contents.Lists(heading.Title))
        {
            return true;
        }

        if (heading.Numbering is { } numbering)
        {
            return numbering.Kind != NumberKind.Letter && !IsNumberedName(heading) && (numbering.SaysItem || !rank.HasItem || numbering.Major == rank.Number + 1 || heading.Look != HeadingLook.Plain);
        }

        return heading.Look switch
        {
            HeadingLook.Markdown => FollowedByProse(heading.Index) || (heading.Level <= attendanceLevel && !KnownOrganisations.General.Knows(heading.Title) && !IsWrapper(heading)),
            HeadingLook.Bold => FollowedByProse(heading.Index),
            _ => !hasStrongHeadings && (FollowedByProse(heading.Index) || (heading.IsOpener && !lines.InOrderedList(heading.Index))),
        };
    }

    // "1. Clinks" directly below "Apologies:" is the only entry of its list.
    private bool IsNumberedName(HeadingCandidate heading) =>
        heading is { Look: HeadingLook.Plain, Numbering: { Major: 1, SaysItem: false } }
        && heading.Index > 0
        && roles[heading.Index - 1] == LineRole.AttendanceHeading
        && IsName(heading.Title);

    private bool FollowedByProse(int index) => lines.Next(index) is { } next && lines[next].HeadingLevel == 0 && (ProseAmongNames(lines[next]) || (lines[next].IsBullet && Words.Count(lines[next].Plain) >= 6 && Words.HoldVerb(lines[next].Plain)));

    // "Minutes" or "Discussion" above the first item heads them all.
    private bool IsWrapper(HeadingCandidate heading) =>
        Words.Key(heading.Title) is "minutes" or "notes" or "discussion" or "meeting notes" or "items" or "agenda" or "agenda items" or "note of meeting" or "meeting minutes"
        && lines.Next(heading.Index) is { } next && candidates.ContainsKey(next);

    private static bool ProseAmongNames(PrintedLine line) =>
        Words.HoldVerb(line.Plain) && ((Words.Count(line.Plain) >= 5 && Words.EndComplete(line.Plain)) || Words.Count(line.Plain) >= 25);

    private LineRole Item(int index)
    {
        part = Part.Items;
        if (OpensAttendance(index) && !lines[index].IsBullet)
        {
            return OpenAttendance(index);
        }

        return candidates.TryGetValue(index, out var heading) ? Heading(heading) : LineRole.Body;
    }

    private LineRole Heading(HeadingCandidate heading)
    {
        var decided = rank.Decide(heading);
        part = rank.HasItem ? Part.Items : Part.Front;
        return decided switch
        {
            Rank.Item => LineRole.ItemHeading,
            Rank.SubItem => LineRole.SubItemHeading,
            _ => rank.HasItem ? LineRole.Body : LineRole.LeftOver,
        };
    }
}

/// <summary>The lines of a note with their roles.</summary>
/// <remarks><c>Form</c>: Where the note is a download of the portal's own, what stands behind its items.</remarks>
internal sealed record SortedLines(LineContext Lines, IReadOnlyList<LineRole> Roles, ContentsReading Contents, IReadOnlyDictionary<int, HeadingCandidate> Headings, PublishedForm? Form);
