using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using RrbPortal.Core.Common;
using RrbPortal.Core.Rendering;
using RrbPortal.Core.Writing;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>What a browser with script sends and asks while somebody types.</summary>
public sealed partial class IndexModel
{
    /// <summary>Keeps a text that is being typed; it is no part of the note.</summary>
    public async Task<IActionResult> OnPostHoldAsync(TypedForm sent, CancellationToken cancellationToken)
        => await held.HoldAsync(new HoldText(Id, sent.Typed()), user.Change(), cancellationToken) is Outcome.Done
            ? new JsonResult(new { held = true })
            : NotFound();

    /// <summary>Puts one text into the note.</summary>
    public async Task<IActionResult> OnPostPutAsync(TypedForm sent, CancellationToken cancellationToken)
    {
        var typed = sent.Typed();
        var saved = await writing.SaveAsync(new SaveTexts(Id, [typed]), user.Change(), cancellationToken);
        if (saved.Outcome is Outcome.NotFound)
        {
            return NotFound();
        }

        var fate = saved.Texts.Count == 0 ? new SavedText(typed.ItemId, typed.Field, TextFate.AsStored, typed.Version, typed.Text) : saved.Texts[0];
        return new JsonResult(new
        {
            fate = fate.Fate.ToString(),
            version = fate.Version,
            at = Clock(),
            reason = fate.Reason,

            // The browser has the text that it sent; only another one is worth the way.
            stored = fate.Fate is TextFate.Merged ? fate.Stored ?? string.Empty : null,
        });
    }

    /// <summary>What stands beside one text as it is typed, and how it will look.</summary>
    public async Task<IActionResult> OnPostBesideAsync(TypedForm sent, CancellationToken cancellationToken)
    {
        var typed = sent.Typed();
        return await queries.SlugAsync(Id, user.Rights, cancellationToken) is { } slug
            && await margins.OfMeetingAsync(Id, new Dictionary<int, string?> { [typed.ItemId] = typed.Text }, user.Rights, cancellationToken) is { } margin
                ? Partial("_Beside", new Beside(Id, slug, typed.ItemId, margin.Of(typed.ItemId), MarkdownRenderer.Render(typed.Text)))
                : NotFound();
    }

    /// <summary>What others have changed since the browser looked.</summary>
    /// <param name="seen">The items with the versions that the browser has: "12.3-13.1".</param>
    /// <param name="token">Whether the browser needs a new token for its forms, because somebody signed in anew.</param>
    public async Task<IActionResult> OnGetNowAsync([FromQuery] string? seen, [FromQuery] bool token, CancellationToken cancellationToken)
    {
        if (await queries.ChangesAsync(Id, Versions(seen), user.Rights, cancellationToken) is not { } now)
        {
            return NotFound();
        }

        return new JsonResult(new
        {
            writer = user.UserId,
            at = Clock(),
            closed = now.WhyClosed,
            changed = now.Changed.Select(item => new { id = item.Id, version = item.Version, title = item.Title, publicText = item.PublicText ?? string.Empty, internalText = item.InternalText ?? string.Empty }),
            gone = now.Gone,
            added = now.New,
            token = token ? antiforgery.GetAndStoreTokens(HttpContext).RequestToken : null,
        });
    }

    private string Clock() => $"{time.GetUtcNow().InLondon():HH:mm}";

    private static Dictionary<int, int> Versions(string? seen)
    {
        var versions = new Dictionary<int, int>();
        foreach (var pair in new StringTokenizer(seen ?? string.Empty, ['-']))
        {
            var dot = pair.IndexOf('.');
            if (dot > 0 && TryRead(pair.AsSpan()[..dot], out var item) && TryRead(pair.AsSpan()[(dot + 1)..], out var version))
            {
                versions[item] = version;
            }
        }

        return versions;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>One text as a browser sends it.</summary>
    public sealed class TypedForm
    {
        public int Item { get; set; }

        public NoteField Field { get; set; }

        public string? Text { get; set; }

        public string? Began { get; set; }

        /// <summary>What this browser sent before and got no answer for; it may have arrived.</summary>
        public string? Earlier { get; set; }

        public int Version { get; set; }

        internal TypedText Typed() => new(Item, Field, Text, Began, Version, Earlier);
    }
}
