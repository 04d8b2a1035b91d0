namespace RrbPortal.Core;

internal static class Placeholder;
