using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Boards;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>Who did what, and when; not what drafts say.</summary>
public sealed class AuditModel(AuditLog log, BoardQueries boards, CurrentUser user) : PageModel
{
    private const int TextLength = 200;
    private const string FileName = "audit.csv";

    [BindProperty(SupportsGet = true)]
    [StringLength(TextLength)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Board { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "To")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    [StringLength(TextLength)]
    public string? Record { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Turn { get; set; } = 1;

    public AuditLogPage Log { get; private set; } = new([], 1, 0);

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    private AuditFilter Filter => new() { Person = Person, BoardSlug = Board, Action = Kind, From = From, To = To, Record = Record };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Boards = [new(string.Empty, "All"), .. (await boards.ListAsync(cancellationToken)).Select(board => new Choice(board.Slug, board.Name))];
        Kinds = [new(string.Empty, "All"), .. KindsOf(await log.ActionsAsync(user.Rights, cancellationToken))];
        if (ModelState.IsValid)
        {
            Log = await log.PageAsync(Filter, Turn, user.Rights, cancellationToken);
        }
    }

    /// <summary>The filtered list, to save.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var text = AuditCsv.Of(await log.AllAsync(Filter, user.Rights, cancellationToken));
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), $"{MediaTypeNames.Text.Csv}; charset=utf-8", FileName);
    }

    /// <summary>The same list, on another page or as a file.</summary>
    public string Address(int turn, string? handler = null)
        => Links.AuditList(
            ("person", Person), ("board", Board), ("kind", Kind), ("from", Links.Iso(From)), ("to", Links.Iso(To)), ("record", Record),
            ("turn", turn == 1 ? null : Links.Number(turn)), ("handler", handler));

    /// <summary>A subject stands before its actions: "meeting" is all that was done with meetings.</summary>
    private static IEnumerable<Choice> KindsOf(IEnumerable<string> actions)
        => actions.GroupBy(action => action.Split('.')[0], StringComparer.Ordinal)
            .SelectMany(subject => subject.Select(action => new Choice(action, action)).Prepend(new Choice(subject.Key, $"{subject.Key}: all")));
}
