namespace RrbPortal.Core.Printing;

/// <summary>The folder in which one document is made: readable by this process alone.</summary>
internal static class WorkFolder
{
    public static string Create() => Directory.CreateTempSubdirectory("rrb-print-").FullName;

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A program that was ended may still be writing its last file; the system clears its temporary folder.
        }
    }
}
