using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RrbPortal.TestKit.Pages;

/// <summary>A form on a page. Fields are found by their label, as a person finds them, or by their name.</summary>
public sealed class PageForm
{
    private readonly Browser _browser;
    private readonly IHtmlFormElement _form;
    private readonly IHtmlElement _button;
    private readonly List<(string Name, HttpContent Content, string FileName)> _files = [];
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

    private PageForm(Browser browser, IHtmlFormElement form, IHtmlElement button)
    {
        _browser = browser;
        _form = form;
        _button = button;
    }

    internal static PageForm Of(Browser browser, IEnumerable<IHtmlFormElement> forms, string button)
    {
        List<(IHtmlFormElement Form, IHtmlElement Button)> found =
        [
            .. forms.SelectMany(form => form.Elements.Where(element => IsButton(element) && Says(element, button)).Select(element => (form, element))),
        ];
        return found is [var (form, pressed)]
            ? new PageForm(browser, form, pressed)
            : throw new InvalidOperationException($"{found.Count} forms have a button \"{button}\".");
    }

    /// <summary>Types into a field.</summary>
    public PageForm Fill(string field, string value)
    {
        switch (Find(field))
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            default:
                throw new InvalidOperationException($"\"{field}\" is no field to type into.");
        }

        return this;
    }

    /// <summary>Chooses from a list, by the option's words or value; or ticks the radio button with this label or value.</summary>
    public PageForm Choose(string field, string option)
    {
        if (_form.Elements.OfType<IHtmlSelectElement>().FirstOrDefault(select => Matches(select, field)) is { } list)
        {
            var chosen = list.Options.FirstOrDefault(item => item.Text.Trim() == option || item.Value == option)
                ?? throw new InvalidOperationException($"\"{field}\" has no option \"{option}\".");
            list.Value = chosen.Value;
            return this;
        }

        var radios = _form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "radio" && (input.Name == field || Legend(input) == field));
        var radio = radios.FirstOrDefault(input => input.Value == option || Label(input) == option)
            ?? throw new InvalidOperationException($"\"{field}\" has no choice \"{option}\".");
        radio.IsChecked = true;
        foreach (var other in _form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "radio" && input.Name == radio.Name && input != radio))
        {
            other.IsChecked = false;
        }

        return this;
    }

    public PageForm Tick(string field, bool ticked = true)
    {
        ((IHtmlInputElement)Find(field)).IsChecked = ticked;
        return this;
    }

    /// <summary>Attaches a file.</summary>
    public PageForm Attach(string field, string fileName, byte[] content, string type = "text/plain")
    {
        var bytes = new ByteArrayContent(content);
        bytes.Headers.ContentType = new MediaTypeHeaderValue(type);
        _files.Add((((IHtmlInputElement)Find(field)).Name!, bytes, fileName));
        return this;
    }

    /// <summary>Leaves a field out, as a forged request would: "__RequestVerificationToken", for example.</summary>
    public PageForm Drop(string name)
    {
        _dropped.Add(name);
        return this;
    }

    /// <summary>Sends it to another address, as a script would.</summary>
    public PageForm To(string address)
    {
        _form.Action = new Url(new Url(_form.BaseUri), address).Href;
        return this;
    }

    /// <summary>The fields as they would be sent, the token among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields() => [.. Filled().Where(field => !_dropped.Contains(field.Key))];

    /// <summary>Presses the button.</summary>
    public Task<PageResponse> SubmitAsync(bool follow = true)
    {
        var address = _button.GetAttribute("formaction") is { Length: > 0 } own ? new Url(new Url(_form.BaseUri), own).Href : _form.Action;
        var method = new HttpMethod(_form.Method.ToUpperInvariant());
        if (method == HttpMethod.Get)
        {
            var query = string.Join('&', Fields().Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return _browser.GetAsync($"{new Uri(address).AbsolutePath}?{query}", follow);
        }

        // Browsers say where a form that they post comes from.
        var request = new HttpRequestMessage(method, address) { Content = Content() };
        request.Headers.Add("Origin", new Uri(_form.BaseUri).GetLeftPart(UriPartial.Authority));
        return _browser.SendAsync(request, follow);
    }

    private HttpContent Content()
    {
        if (_form.Enctype != "multipart/form-data")
        {
            return new FormUrlEncodedContent(Fields());
        }

        var parts = new MultipartFormDataContent();
        foreach (var field in Fields())
        {
            parts.Add(new StringContent(field.Value), field.Key);
        }

        foreach (var (name, content, fileName) in _files)
        {
            parts.Add(content, name, fileName);
        }

        return parts;
    }

    private IEnumerable<KeyValuePair<string, string>> Filled()
    {
        foreach (var element in _form.Elements.Where(element => !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked)
                    {
                        yield return new(name, choice.Value.Length == 0 ? "on" : choice.Value);
                    }

                    break;
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" } or IHtmlButtonElement:
                    if (element == _button)
                    {
                        yield return new(name, element.GetAttribute("value") ?? string.Empty);
                    }

                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return new(name, option.Value);
                    }

                    break;
            }
        }
    }

    private IHtmlElement Find(string field)
        => _form.Elements.FirstOrDefault(element => Matches(element, field))
           ?? throw new InvalidOperationException($"The form has no field \"{field}\".");

    private static bool Matches(IHtmlElement element, string field) => element.GetAttribute("name") == field || Label(element) == field;

    private static string? Label(IHtmlElement element)
        => element.Id is { Length: > 0 } id && element.Owner?.QuerySelectorAll("label").FirstOrDefault(label => label.GetAttribute("for") == id) is { } label
            ? PageResponse.Plain(label)
            : null;

    private static string? Legend(IHtmlElement element)
        => element.Closest("fieldset")?.QuerySelector("legend") is { } legend ? PageResponse.Plain(legend) : null;

    private static bool IsButton(IHtmlElement element) => element is IHtmlButtonElement or IHtmlInputElement { Type: "submit" };

    private static bool Says(IHtmlElement button, string words)
        => (button is IHtmlInputElement input ? input.Value : PageResponse.Plain(button)) == words;
}
