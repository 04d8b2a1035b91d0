using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RrbPortal.Web.Security;

/// <summary>The mark of an endpoint that says for whom it is. It is its authorization as well, so the two cannot differ.</summary>
public sealed class ForAudience(Audience audience) : IAuthorizeData
{
    public Audience Audience { get; } = audience;

    public string? Policy
    {
        get => Audience.ToString();
        set => throw new NotSupportedException("The audience is the policy.");
    }

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}

public static class ForAudienceConventions
{
    /// <summary>Says for whom an endpoint is; without it, it is refused to everybody.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, Audience audience)
        where TBuilder : IEndpointConventionBuilder
        => endpoint.WithMetadata(new ForAudience(audience));

    /// <summary>Gives each page the audience of its folder.</summary>
    internal static void AddAudiences(this RazorPagesOptions options)
        => options.Conventions.AddFolderApplicationModelConvention("/", Mark);

    private static void Mark(PageApplicationModel page)
    {
        if (Audiences.OfPage(page.ViewEnginePath) is { } audience)
        {
            page.EndpointMetadata.Add(new ForAudience(audience));
        }
    }
}
