using RrbPortal.Core.Organisations;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>The entries of the register that one of them can name: all the others.</summary>
internal static class OtherOrganisations
{
    public static IEnumerable<Choice> Of(IReadOnlyList<OrganisationOption> options, int id)
        => options.Where(option => option.Id != id).Select(option => new Choice(Choices.Number(option.Id), option.Name));
}
