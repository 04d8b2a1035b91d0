using System.Globalization;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>What a request asks for, read strictly: a parameter that is unknown, there twice or not understood is said to be so and never guessed at.</summary>
internal sealed class DataQuery
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The parameter that could not be understood, and what is allowed; null where all could be.</summary>
    public (string Parameter, string Detail, string Allowed)? Problem { get; private init; }

    public PublishedFilter Filter => new(Text(DataParameter.Board), Number(DataParameter.Year), Text(DataParameter.Theme), Text(DataParameter.Organisation));

    public DataPlace Place => new(Number(DataParameter.Page) ?? 1, Number(DataParameter.PageSize) ?? DataPlace.UsualSize);

    public static DataQuery Of(HttpRequest request, IReadOnlyList<DataParameter> parameters)
    {
        var read = new DataQuery();
        foreach (var (name, values) in request.Query)
        {
            if (parameters.FirstOrDefault(known => known.Name == name) is not { } parameter)
            {
                var allowed = parameters.Count == 0 ? "none" : string.Join(", ", parameters.Select(known => known.Name));
                return new DataQuery { Problem = (name, $"There is no parameter \"{name}\" here.", allowed) };
            }

            if (values is not [{ } value])
            {
                return new DataQuery { Problem = (name, $"\"{name}\" is given more than once.", $"once: {parameter.Allowed}") };
            }

            if (!parameter.IsAllowed(value))
            {
                return new DataQuery { Problem = (name, $"\"{name}\" must be {parameter.Allowed}.", parameter.Allowed) };
            }

            read._values.Add(name, value);
        }

        return read;
    }

    /// <summary>The same question for another page of the list, in the one order that addresses are given in.</summary>
    public string At(string path, IEnumerable<DataParameter> parameters, int page)
    {
        var given = parameters
            .Select(parameter => (parameter.Name, Value: parameter == DataParameter.Page ? page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null : Text(parameter)))
            .Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={parameter.Value}")
            .ToList();
        return given.Count == 0 ? path : $"{path}?{string.Join('&', given)}";
    }

    private string? Text(DataParameter parameter) => _values.GetValueOrDefault(parameter.Name);

    private int? Number(DataParameter parameter) => Text(parameter) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
