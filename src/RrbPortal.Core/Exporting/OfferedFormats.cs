using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Exporting;

/// <summary>The formats that readers are offered: all, but PDF only where there is a browser that prints it.</summary>
public sealed class OfferedFormats(ProgramSettings programs)
{
    public IReadOnlyList<DownloadFormat> All => programs.Chromium is null ? DownloadFormat.Written : DownloadFormat.All;
}
