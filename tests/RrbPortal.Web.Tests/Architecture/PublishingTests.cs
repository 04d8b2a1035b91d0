using System.Reflection;
using System.Reflection.Emit;
using RrbPortal.Core;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>Only the folder Publishing makes something public.</summary>
public sealed class PublishingTests
{
    private static readonly Type[] Public = [typeof(Publication), typeof(PublishedMeeting), typeof(PublishedTheme), typeof(PublishedOrganisation), typeof(PublishedForwardPlan), typeof(PublishedProfile), typeof(PublishedPaper), typeof(PublishedAgenda)];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void Publications_AreMadeInPublishingAlone()
    {
        var makers =
            from assembly in new[] { typeof(CoreRegistration).Assembly, typeof(Portal).Assembly, typeof(PortalDbContext).Assembly }
            from type in assembly.GetTypes()
            from method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            from made in Made(method)
            where Public.Contains(made)
            select type.Namespace;

        Assert.Equal(["RrbPortal.Core.Publishing"], makers.Distinct(StringComparer.Ordinal));
    }

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The types whose constructors a method calls, read from its instructions.</summary>
    private static IEnumerable<Type> Made(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var operation = Codes[value];
            at += operation.Size;
            if (operation == OpCodes.Newobj)
            {
                var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
                var methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
                if (method.Module.ResolveMethod(BitConverter.ToInt32(code, at), typeArguments, methodArguments)?.DeclaringType is { } made)
                {
                    yield return made;
                }
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
