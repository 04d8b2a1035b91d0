using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RrbPortal.Core.Common;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.System;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Visitors.Subscriptions;

/// <summary>Asks for mails of what is published; the answer is the same for every address.</summary>
[NotKept]
[LiveOnly]
[EnableRateLimiting(SubscriptionThrottle.Policy)]
public sealed class SubscribeModel(SubscriptionRequests requests, PublicTopics topics) : PageModel
{
    public static IReadOnlyList<Choice> Rhythms { get; } =
    [
        new(nameof(MailRhythm.AtOnce), "At once", "A mail as soon as something is published"),
        new(nameof(MailRhythm.Weekly), "Once a week", "On Monday morning, if something was published"),
    ];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsOffered => requests.IsOffered;

    public bool IsAsked { get; private set; }

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public Task OnGetAsync(string? board, string? theme, string? organisation, CancellationToken ct)
    {
        ModelState.Clear();
        Input.Topic = Asked(board, theme, organisation).Value;
        return ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // Beside what the form itself finds, so that nobody mends one thing and hears of the next only then.
        var address = $"{nameof(Input)}.{nameof(Input.Address)}";
        if (ModelState.GetFieldValidationState(address) is ModelValidationState.Valid && SubscriptionRequests.AddressProblem(Input.Address) is { } problem)
        {
            ModelState.AddModelError(address, problem);
        }

        if (ModelState.IsValid)
        {
            var outcome = await requests.AskAsync(
                new AskForMails { Address = Input.Address, Topic = Topic.Read(Input.Topic) ?? new Topic(TopicKind.Board, string.Empty), Rhythm = Input.Rhythm!.Value }, ct);
            if (outcome is Outcome.Refused refused)
            {
                ModelState.AddRefusals(refused);
            }

            IsAsked = outcome is Outcome.Done;
        }

        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        if (IsOffered && !IsAsked)
        {
            Topics = [.. (await topics.ToChooseAsync(Topic.Read(Input.Topic), ct)).Select(topic => new Choice(topic.Topic.Value, topic.Label))];
        }
    }

    private static Topic Asked(string? board, string? theme, string? organisation) => (board, theme, organisation) switch
    {
        ({ Length: > 0 }, _, _) => new Topic(TopicKind.Board, board),
        (_, { Length: > 0 }, _) => new Topic(TopicKind.Theme, theme),
        (_, _, { Length: > 0 }) => new Topic(TopicKind.Organisation, organisation),
        _ => Topic.Everything,
    };

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose what to follow from the list")]
        public string Topic { get; set; } = string.Empty;

        [Required(ErrorMessage = "Choose when mails should come")]
        [EnumDataType(typeof(MailRhythm), ErrorMessage = "Choose when mails should come")]
        public MailRhythm? Rhythm { get; set; }

        [Required(ErrorMessage = "Enter your email address")]
        [StringLength(OutboxMessage.AddressLength, ErrorMessage = "Email address must be {1} characters or fewer")]
        public string Address { get; set; } = string.Empty;
    }
}
