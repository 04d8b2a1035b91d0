namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>An address of open data: what is mapped, described for programs and listed for people, from one place.</summary>
/// <param name="Path">As it is mapped: "/api/v1/boards/{board}/meetings/{date}".</param>
/// <param name="Id">Its name in programs made from the description.</param>
/// <param name="Parameters">Of the query.</param>
/// <param name="Answers">The type of the document that it answers with; null for a table.</param>
internal sealed record DataOperation(string Path, string Id, string Summary, IReadOnlyList<DataParameter> Parameters, Type? Answers, Delegate Answer)
{
    /// <summary>Whether it is of one meeting, which can be withdrawn or moved.</summary>
    public bool IsOfAMeeting => Path.Contains("{date}", StringComparison.Ordinal);

    /// <summary>Whether it is of one board, of which nothing may be published.</summary>
    public bool IsOfABoard => Path.Contains("{board}", StringComparison.Ordinal);
}
