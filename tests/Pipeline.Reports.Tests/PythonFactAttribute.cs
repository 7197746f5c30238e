using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Reports.Tests;

/// <summary>A test that has something read by Python, which knows nothing of our writer; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true })!;
            python.WaitForExit();
            Skip = python.ExitCode == 0 ? null : "python3 does not run on this machine.";
        }
        catch (Win32Exception)
        {
            Skip = "python3 is not on this machine.";
        }
    }
}
