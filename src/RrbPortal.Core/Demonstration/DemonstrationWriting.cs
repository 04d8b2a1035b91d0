using RrbPortal.Core.Common;
using RrbPortal.Core.Writing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>Leaves the demonstration's secretary in the middle of a sentence, so that the page of the whole note has something to offer.</summary>
public sealed class DemonstrationWriting(HeldTexts held)
{
    private const string Sentence = "The chair asked that the figures for the summer come to the next meeting";

    internal async Task HoldAsync(Meeting meeting, Change secretary, CancellationToken ct)
    {
        if (meeting.Items.Where(item => item.ParentId is null).MinBy(item => item.Position) is { } item)
        {
            var text = $"{item.PublicText}\n\n{Sentence}";
            await held.HoldAsync(new HoldText(meeting.Id, new TypedText(item.Id, NoteField.PublicText, text, item.PublicText, item.Version)), secretary, ct);
        }
    }
}
