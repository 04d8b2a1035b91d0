using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>What may be done with a mail, by its state.</summary>
internal static class OutboxRules
{
    /// <summary>Whether it can be sent once more: nobody else will, and its text is still there.</summary>
    public static bool MaySendAgain(OutboxState state, bool hasText) => state is OutboxState.Failed or OutboxState.Uncertain && hasText;

    /// <summary>Whether it can be given up: it is not under way, and not settled.</summary>
    public static bool MayGiveUp(OutboxState state) => state is OutboxState.Waiting or OutboxState.Uncertain;

    /// <summary>A text that opens a door is kept while it waits, and no longer.</summary>
    public static void ForgetSecret(OutboxMessage message)
    {
        if (message.IsSecret && message.State is (OutboxState.Sent or OutboxState.Failed or OutboxState.Uncertain))
        {
            message.TextBody = string.Empty;
            message.HtmlBody = string.Empty;
        }
    }
}
