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
    public FilterModel Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Turn { get; set; } = 1;

    public AuditLogPage Log { get; private set; } = new([], 1, 0);

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    private AuditFilter Wanted => new()
    {
        Person = Filter.Person,
        BoardSlug = Filter.Board,
        Action = Filter.Kind,
        From = Filter.From,
        To = Filter.To,
        Record = Filter.Record,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Boards = [new(string.Empty, "All"), .. (await boards.ListAsync(cancellationToken)).Select(board => new Choice(board.Slug, board.Name))];
        Kinds = [new(string.Empty, "All"), .. KindsOf(await log.ActionsAsync(user.Rights, cancellationToken))];
        if (ModelState.IsValid)
        {
            Log = await log.PageAsync(Wanted, Turn, user.Rights, cancellationToken);
        }
    }

    /// <summary>The filtered list, to save.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var text = AuditCsv.Of(await log.AllAsync(Wanted, user.Rights, cancellationToken));
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), $"{MediaTypeNames.Text.Csv}; charset=utf-8", FileName);
    }

    /// <summary>The same list, on another page or as a file.</summary>
    public string Address(int turn, string? handler = null)
        => Links.AuditList(
            ("Filter.Person", Filter.Person), ("Filter.Board", Filter.Board), ("Filter.Kind", Filter.Kind),
            ("Filter.From", Links.Iso(Filter.From)), ("Filter.To", Links.Iso(Filter.To)), ("Filter.Record", Filter.Record),
            ("turn", turn == 1 ? null : Links.Number(turn)), ("handler", handler));

    /// <summary>A subject stands before its actions: "meeting" is all that was done with meetings.</summary>
    private static IEnumerable<Choice> KindsOf(IEnumerable<string> actions)
        => actions.GroupBy(action => action.Split('.')[0], StringComparer.Ordinal)
            .SelectMany(subject => subject.Select(action => new Choice(action, action)).Prepend(new Choice(subject.Key, $"{subject.Key}: all")));

    public sealed class FilterModel
    {
        [StringLength(TextLength, ErrorMessage = "Person must be {1} characters or fewer")]
        public string? Person { get; set; }

        public string? Board { get; set; }

        public string? Kind { get; set; }

        [Display(Name = "From")]
        public DateOnly? From { get; set; }

        [Display(Name = "To")]
        public DateOnly? To { get; set; }

        [StringLength(TextLength, ErrorMessage = "Record must be {1} characters or fewer")]
        public string? Record { get; set; }
    }
}
