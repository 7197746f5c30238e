namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>A test that sends signals to processes and looks for those left behind, as only Linux lets it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Signals and /proc are looked at, which only Linux has.";
        }
    }
}
