using System.Diagnostics;
using System.Text.Json;

namespace Pipeline.Benchmarks;

/// <summary>A process that reads its file each time that it is asked to, and tells what that took.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;

    private Served(ProcessStartInfo start) => process = Process.Start(start)!;

    /// <summary>A process of this program.</summary>
    public static Served Ours(string path)
    {
        var program = Environment.ProcessPath!;
        string[] library = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(Served).Assembly.Location] : [];
        return Of(program, [.. library, "serve", path]);
    }

    /// <summary>A process of another program.</summary>
    public static Served Of(string program, IEnumerable<string> arguments) =>
        new(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true });

    /// <summary>Reads the file once.</summary>
    /// <exception cref="InvalidOperationException">The process ended.</exception>
    public Reading Read()
    {
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() is { } answer
            ? JsonSerializer.Deserialize<Reading>(answer)!
            : throw new InvalidOperationException($"{process.StartInfo.FileName} ended before it answered.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
