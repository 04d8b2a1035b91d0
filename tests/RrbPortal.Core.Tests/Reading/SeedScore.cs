using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Tests.Reading;

/// <summary>Counts facts as the shared scorer does: each expected fact is one, an invented one is a miss.</summary>
internal sealed partial class SeedScore
{
    public int Points { get; private set; }

    public List<string> Misses { get; } = [];

    public static SeedScore Of(JsonElement expected, JsonElement actual)
    {
        var score = new SeedScore();
        foreach (var want in expected.GetProperty("documents").EnumerateArray())
        {
            var file = want.GetProperty("file").GetString();
            score.Document(want, actual.GetProperty("documents").EnumerateArray().Single(got => got.GetProperty("file").GetString() == file));
        }

        return score;
    }

    private void Document(JsonElement want, JsonElement got)
    {
        foreach (var key in (string[])["date", "start", "end", "place"])
        {
            Scalar(key, Get(want, key), Get(got, key));
        }

        Scalar("board", Get(want, "board", "name"), Get(got, "board", "name"));
        if (Text(Get(want, "board", "abbr")).Length > 0)
        {
            Scalar("abbr", Get(want, "board", "abbr"), Get(got, "board", "abbr"));
        }

        foreach (var key in (string[])["role", "organisation", "person"])
        {
            Scalar($"chair {key}", Get(want, "chair", key), Get(got, "chair", key));
        }

        Members("attendees", want, got);
        Members("apologies", want, got);
        Items(want, got);
        Near("decisions", want, got, _ => true);
        Near("actions", want, got, action => Get(action, "explicit") is { ValueKind: JsonValueKind.True });
        Scalar("next", Get(want, "next_meeting", "date"), Get(got, "next_meeting", "date"));
        Fact(Text(Get(want, "next_meeting", "consistent")) == Text(Get(got, "next_meeting", "consistent")), "next meeting consistent");
        Scalar("publication type", Get(want, "publication", "type"), Get(got, "publication", "type"));
        Scalar("publication date", Get(want, "publication", "date"), Get(got, "publication", "date"));
    }

    private void Members(string key, JsonElement want, JsonElement got)
    {
        var left = Many(got, key).Select(entry => ((string[])["as_printed", "name", "person", "organisation"]).Select(form => Text(Get(entry, form))).Where(form => form.Length > 0).ToHashSet(StringComparer.Ordinal)).ToList();
        foreach (var entry in Many(want, key))
        {
            var hit = left.FindIndex(forms => forms.Contains(Text(Get(entry, "as_printed"))) || forms.Contains(Text(Get(entry, "name"))));
            Fact(hit >= 0, $"{key}: {Text(Get(entry, "as_printed"))}");
            if (hit >= 0)
            {
                left.RemoveAt(hit);
            }
        }

        left.ForEach(extra => Misses.Add($"{key}: invented {string.Join('/', extra)}"));
    }

    private void Items(JsonElement want, JsonElement got)
    {
        var have = Flat(got).ToList();
        var wanted = Flat(want).ToList();
        wanted.ForEach(title => Fact(have.Exists(other => other.Title == title.Title && other.Parent == title.Parent), $"item {title.Title}"));
        have.Where(title => !wanted.Exists(other => other.Title == title.Title)).ToList().ForEach(title => Misses.Add($"item invented: {title.Title}"));
        var bullets = have.SelectMany(item => item.Bullets).ToHashSet(StringComparer.Ordinal);
        wanted.SelectMany(item => item.Bullets).ToList().ForEach(bullet => Fact(bullets.Contains(bullet), $"bullet {bullet}"));
    }

    private void Near(string key, JsonElement want, JsonElement got, Func<JsonElement, bool> counts)
    {
        var left = Many(got, key).ToList();
        foreach (var entry in Many(want, key).Where(counts))
        {
            var hit = left.FindIndex(other => Text(Get(other, "line")) == Text(Get(entry, "line")));
            Fact(hit >= 0, $"{key} line {Text(Get(entry, "line"))}");
            if (hit < 0)
            {
                continue;
            }

            if (key == "actions")
            {
                Fact(Text(Get(left[hit], "owner")).Contains(Text(Get(entry, "owner")), StringComparison.Ordinal), $"owner of line {Text(Get(entry, "line"))}");
                Fact(Text(Get(left[hit], "due")).StartsWith(Text(Get(entry, "due")), StringComparison.Ordinal), $"due of line {Text(Get(entry, "line"))}");
            }

            left.RemoveAt(hit);
        }
    }

    private static IEnumerable<(string Title, string? Parent, List<string> Bullets)> Flat(JsonElement document) => Many(document, "items")
        .SelectMany(item => Many(item, "sub_items").Select(sub => (Text(Get(sub, "title")), (string?)Text(Get(item, "title")), Bullets(sub))).Prepend((Text(Get(item, "title")), null, Bullets(item))));

    private static List<string> Bullets(JsonElement item) => [.. Many(item, "lists").SelectMany(list => Many(list, "bullets")).Select(bullet => Text(bullet))];

    private void Scalar(string what, JsonElement? want, JsonElement? got) => Fact(Text(want) == Text(got), $"{what}: expected '{Text(want)}', read '{Text(got)}'");

    private void Fact(bool holds, string what)
    {
        if (holds)
        {
            Points++;
        }
        else
        {
            Misses.Add(what);
        }
    }

    private static IEnumerable<JsonElement> Many(JsonElement element, string key) => Get(element, key) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static JsonElement? Get(JsonElement? element, params string[] path)
    {
        foreach (var key in path)
        {
            element = element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(key, out var inner) ? inner : null;
        }

        return element;
    }

    private static string Text(JsonElement? element)
    {
        if (element is not { } value || value.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        var text = value.ToString().Normalize(NormalizationForm.FormKC).Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            .Replace('’', '\'').Replace('‘', '\'').Replace('–', '-').Replace('—', '-').Replace('“', '"').Replace('”', '"');
        return Space().Replace(text, " ").Trim(' ', '.', ':', ';').ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
