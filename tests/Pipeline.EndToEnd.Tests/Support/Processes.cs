using System.Diagnostics;
using System.Globalization;

namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>The processes of this machine, as Linux tells of them.</summary>
internal static class Processes
{
    /// <summary>Every process whose command line holds a text.</summary>
    public static IReadOnlyList<int> Holding(string text) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && CommandLineOf(id).Contains(text, StringComparison.Ordinal)),
    ];

    /// <summary>What Ctrl+C sends to every process of a terminal.</summary>
    public static async Task InterruptAsync(IEnumerable<int> processes)
    {
        string[] arguments = ["-INT", .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))];
        using var kill = Process.Start("kill", arguments);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static string CommandLineOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
