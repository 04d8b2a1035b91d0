namespace RrbPortal.Web.Caching;

/// <summary>The mark of a page for visitors whose answer is not kept: see <see cref="KeptPage"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotKeptAttribute : Attribute;
