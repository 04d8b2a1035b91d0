using Microsoft.Extensions.Options;

namespace RrbPortal.Web.Options;

/// <summary>What annotations cannot say about <see cref="MailOptions"/>.</summary>
internal sealed class MailOptionsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        List<string> problems = [];
        if (options is { Server: not null, From: null })
        {
            problems.Add("Mail:From must be set with Mail:Server: the address that mails are from.");
        }

        if (options is { Server: not null, Folder: not null })
        {
            problems.Add("Mail:Server and Mail:Folder cannot both be set: mails go one way.");
        }

        if (options.UserName is null != options.Password is null)
        {
            problems.Add("Mail:UserName and Mail:Password belong together: set both or neither.");
        }

        if (options is { UserName: not null, StartTls: false })
        {
            problems.Add("Mail:StartTls must be on where Mail:Password is set: it would cross the network readable.");
        }

        if (options.Server is not null && configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.BaseAddress)}"] is null && !environment.IsDevelopment())
        {
            problems.Add("Site:BaseAddress must be set with Mail:Server: links in mails begin with it.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
