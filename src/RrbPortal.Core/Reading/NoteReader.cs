namespace RrbPortal.Core.Reading;

/// <summary>
/// Reads notes of meetings: text in, facts out. Pure and deterministic. The notes of one import are read together,
/// because the names in one help to take apart a run-together line in another.
/// </summary>
public static class NoteReader
{
    /// <summary>The facts of each source, in the order given.</summary>
    /// <exception cref="InvalidOperationException">A line was lost or doubled: a bug of the reader, never of the source.</exception>
    public static IReadOnlyList<NoteFacts> Read(IReadOnlyList<SourceText> batch, KnownOrganisations known)
    {
        // Each note is sorted and understood by itself; in between, the names of all are brought together.
        var notes = SideBySide.Do(batch, source => LineSorting.Sort(new LineContext(source)));
        var letters = LettersInUse.In(notes);
        var together = known.WithNames(notes.SelectMany(PrintedNames.In));
        var evidence = new NameEvidence(together.WithNames(notes.SelectMany(SpokenNames.In)), letters);
        return SideBySide.Do([.. batch.Zip(notes)], pair => Read(pair.First, pair.Second, together, evidence));
    }

    private static NoteFacts Read(SourceText source, SortedLines note, KnownOrganisations known, NameEvidence evidence)
    {
        var attendance = AttendanceReading.Read(note, known, evidence);
        var present = attendance.Attendees.Concat(attendance.Apologies).SelectMany(Names).Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        bool IsOrganisation(string text) => present.Contains(Words.Key(text)) || known.Knows(text);

        var title = TitleBlockReading.Read(note, known);
        var items = ItemTree.Build(note, new SpeakerReading(IsOrganisation));
        var ledger = Account(note);
        ledger.Prove(items);

        var leftOver = ledger.LinesIn(LinePlace.LeftOver).Where(number => note.Form?.Holds(number - 1) is not true).ToList();
        var date = title.Date?.Date;
        var board = new PrintedBoard(title.BoardName, title.BoardAbbr ?? BoardLetters.Find(note, title.BoardName));
        var owners = new OwnerReading(IsOrganisation, known);
        var actions = new ActionText(owners, date);
        return new NoteFacts
        {
            File = source.FileName,
            DocumentKind = title.Kind,
            TitleAsPrinted = title.TitleAsPrinted,
            Board = board,
            Date = date,
            WeekdayPrinted = title.Date?.Weekday,
            DateAsPrinted = title.DateAsPrinted,
            Start = title.Times?.Start,
            End = title.Times?.End,
            Place = title.Place,
            Mode = title.Mode ?? PlaceWords.Mode(title.Place),
            Chair = title.Chair ?? attendance.Chair ?? ChairInProse.Read(items, note.Lines, known),
            Theme = title.Theme ?? ThemeReading.InItems(items),
            Contents = note.Contents.Entries,
            DeadContentsLinks = note.Contents.DeadLinks,
            Attendees = attendance.Attendees,
            Apologies = attendance.Apologies.Count > 0 ? attendance.Apologies : [.. ApologiesInProse.Read(items, leftOver, note, known)],
            Items = items,
            Decisions = note.Form is { } published ? published.Decisions : [.. new DecisionReading(note.Lines, board).Read([.. Passage.In(items)])],
            Actions = note.Form is { } form ? [.. form.Actions(date)] : [.. new ActionReading(note.Lines, actions, new ActionProse(owners, actions, date), date).Read(items)],
            NextMeeting = new NextMeetingReading(note.Lines, date, board).Read(items, leftOver.Concat(ledger.LinesIn(LinePlace.TitleBlock))),
            Publication = title.Publication,
            LeftOver = LeftOvers(note, ledger),
            Ledger = ledger,
        };
    }

    private static LineLedger Account(SortedLines note)
    {
        var ledger = new LineLedger(note.Lines.All);
        for (var i = 0; i < note.Lines.Count; i++)
        {
            if (note.Lines[i].IsBlank)
            {
                continue;
            }

            ledger.Place(i + 1, note.Roles[i] switch
            {
                LineRole.Title => LinePlace.TitleBlock,
                LineRole.AttendanceHeading or LineRole.AttendanceEntry => LinePlace.Attendance,
                LineRole.ItemHeading or LineRole.SubItemHeading or LineRole.Body => LinePlace.ItemText,
                _ => LinePlace.LeftOver,
            });
        }

        return ledger;
    }

    private static List<LeftOverText> LeftOvers(SortedLines note, LineLedger ledger)
    {
        var runs = new List<List<int>>();
        foreach (var number in ledger.LinesIn(LinePlace.LeftOver))
        {
            if (runs.Count > 0 && runs[^1][^1] == number - 1)
            {
                runs[^1].Add(number);
            }
            else
            {
                runs.Add([number]);
            }
        }

        return [.. runs.Select(run => new LeftOverText(run, string.Join('\n', run.Select(number => note.Lines[number - 1].Text))))];
    }

    private static IEnumerable<string> Names(AttendanceEntry entry)
    {
        string?[] names = [entry.Name, entry.Abbr, entry.Organisation, entry.Person, entry.Initials, entry.Undecided ? null : Markup.Plain(entry.AsPrinted)];
        return names.OfType<string>().Where(name => name.Length > 1);
    }
}
