using RrbPortal.Web.Cli;
using RrbPortal.Web.Hosting;

return Verbs.IsCall(args)
    ? await Verbs.RunAsync(args, new VerbHost(VerbConsole.OfProcess()))
    : await Serving.RunAsync(args);
