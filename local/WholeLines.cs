using Spectre.Console;

namespace Pipeline.Local;

/// <summary>Lines of progress: one a file, whatever the width of the console.</summary>
internal static class WholeLines
{
    /// <summary>
    /// Writes a line as it is. The console's own writing folds at its width, which is 80 where the output is redirected,
    /// and would break addresses, keys and paths in two; a terminal shows a long line on several and copies it as one.
    /// </summary>
    public static void WriteWhole(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
