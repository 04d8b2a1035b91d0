namespace RrbPortal.Core.Tests.Reading;

/// <summary>A test over the real notes: runs where the folder shared/seeds lies beside the repository, and is reported as skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedsFactAttribute : FactAttribute
{
    public SeedsFactAttribute()
    {
        if (SharedFolder.Path is null)
        {
            Skip = "The folder shared/seeds is not beside this clone.";
        }
    }
}
