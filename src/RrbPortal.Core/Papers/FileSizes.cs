using System.Globalization;

namespace RrbPortal.Core.Papers;

/// <summary>Sizes of files in words: "340 KB", "1.2 MB".</summary>
public static class FileSizes
{
    private const int Kilobyte = 1024;

    public static string InWords(long bytes) => bytes switch
    {
        1 => "1 byte",
        < Kilobyte => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < PaperSettings.Megabyte => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)PaperSettings.Megabyte:0.0} MB"),
    };
}
