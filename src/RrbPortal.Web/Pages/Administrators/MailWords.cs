using RrbPortal.Data.System;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>The states of a mail in words, each with the colour of its tag.</summary>
internal static class MailWords
{
    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Waiting => "Waiting",
        OutboxState.Sending => "Being sent",
        OutboxState.Sent => "Sent",
        OutboxState.Uncertain => "Uncertain",
        _ => "Not sent",
    };

    public static string Colour(OutboxState state) => state switch
    {
        OutboxState.Waiting => "blue",
        OutboxState.Sending => "teal",
        OutboxState.Sent => "green",
        OutboxState.Uncertain => "orange",
        _ => "red",
    };
}
