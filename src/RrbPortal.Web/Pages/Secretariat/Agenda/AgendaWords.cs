using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Secretariat.Agenda;

/// <summary>Facts of an agenda in words.</summary>
internal static class AgendaWords
{
    /// <summary>"Lead: Clinks (not in the register)", "Presenter: Ada Jones", "2 papers".</summary>
    public static IEnumerable<string> Facts(PlannedItem item) => new[]
    {
        item.Kind is ItemKind.Standard ? null : Labels.Of(item.Kind),
        item.LeadOrganisation is null ? null : $"Lead: {item.LeadOrganisation}{(item.IsLeadRegistered ? null : " (not in the register)")}",
        item.Presenter is null ? null : $"Presenter: {item.Presenter}",
        item.Papers switch { 0 => null, 1 => "1 paper", var papers => $"{papers} papers" },
    }.OfType<string>();

    /// <summary>"1 added, 2 changed".</summary>
    public static string Sum(AgendaComparison changes) => string.Join(", ", new[]
    {
        changes.Meeting.Count == 0 ? null : "date, time or place",
        changes.Added.Count == 0 ? null : $"{changes.Added.Count} added",
        changes.Removed.Count == 0 ? null : $"{changes.Removed.Count} removed",
        changes.Changed.Count == 0 ? null : $"{changes.Changed.Count} changed",
    }.OfType<string>());
}
