using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core;
using RrbPortal.Data;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>Web knows Core, Core knows Data, and none looks back or past its neighbour.</summary>
public sealed class ProjectTests
{
    private const string Ours = "RrbPortal.";

    /// <summary>Where Web may hold the tables: putting the portal together, the verbs, and the key ring.</summary>
    private static readonly string[] NamespacesWithTables = ["RrbPortal.Web.Hosting", "RrbPortal.Web.Cli"];

    private static readonly string[] TypesWithTables = ["RrbPortal.Web.Portal", "RrbPortal.Web.Security.KeyRing", "RrbPortal.Web.Options.DatabaseOptions"];

    [Fact]
    public void References_GoOneWay()
    {
        Assert.Equal([], References(typeof(PortalDbContext)));
        Assert.Equal(["RrbPortal.Data"], References(typeof(CoreRegistration)));
        Assert.Subset(new HashSet<string>(["RrbPortal.Core", "RrbPortal.Data"], StringComparer.Ordinal), References(typeof(Portal)).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Web_OutsideComposition_HoldsNoTableAndNoEntity()
    {
        var offences =
            from type in typeof(Portal).Assembly.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !MayHoldTables(type)
            from held in Held(type)
            where held.Namespace?.StartsWith("RrbPortal.Data", StringComparison.Ordinal) is true && !held.IsEnum || typeof(DbContext).IsAssignableFrom(held)
            select $"{type.FullName} holds {held.Name}";

        Assert.Empty(offences.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_HaveNoEntityAndNoTable()
        => Assert.All(
            typeof(Portal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel))),
            page => Assert.DoesNotContain(Held(page), held => held.Namespace?.StartsWith("RrbPortal.Data", StringComparison.Ordinal) is true && !held.IsEnum));

    private static List<string> References(Type member)
        => [.. member.Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Ours, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static bool MayHoldTables(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }

        return NamespacesWithTables.Contains(outermost.Namespace, StringComparer.Ordinal) || TypesWithTables.Contains(outermost.FullName, StringComparer.Ordinal);
    }

    /// <summary>Every type in the signature of a member; in collections, delegates and tasks also what is inside.</summary>
    private static IEnumerable<Type> Held(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)))
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type)
        => type.IsArray ? Parts(type.GetElementType()!)
            : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
            : [type];
}
