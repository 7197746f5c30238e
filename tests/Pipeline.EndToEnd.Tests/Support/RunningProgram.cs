using System.Collections.Concurrent;
using System.Diagnostics;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>A program that a test started: what it says, and its end. It does not outlive the test.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    // Each is a whole system; more at once would only wait for each other.
    private static readonly SemaphoreSlim Places = new(2);

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private RunningProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
    }

    public int Id => process.Id;

    public IReadOnlyList<string> Output => [.. output];

    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>Starts the program <c>local</c>.</summary>
    public static Task<RunningProgram> StartLocalAsync(params string[] arguments) => StartLocalAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Starts the program <c>local</c> with some variables of its environment changed.</summary>
    public static Task<RunningProgram> StartLocalAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartDotnetAsync(environment, [Path.Combine(AppContext.BaseDirectory, "Pipeline.Local.dll"), .. arguments]);

    /// <summary>Starts <c>dotnet</c>.</summary>
    public static async Task<RunningProgram> StartDotnetAsync(IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Dotnet.Path, arguments)
        {
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        await Places.WaitAsync();
        var program = new RunningProgram(new Process { StartInfo = start });
        try
        {
            program.process.Start();
            program.process.BeginOutputReadLine();
            program.process.BeginErrorReadLine();
            return program;
        }
        catch
        {
            program.process.Dispose();
            Places.Release();
            throw;
        }
    }

    /// <summary>The first line that it has said, or says yet, that is looked for.</summary>
    public Task<string> LineAsync(Func<string, bool> isWanted) => Waiting.ForAsync(
        "A line of the program",
        () => output.FirstOrDefault(isWanted)
            ?? (process.HasExited ? throw new InvalidOperationException($"It ended without the line. {Told()}") : null));

    /// <summary>Waits for its end.</summary>
    /// <param name="within">How long; none: as long as a run can take.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(TimeSpan? within = null)
    {
        using var timeout = new CancellationTokenSource(within ?? LongestRun);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It did not end by itself. {Told()}");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Places.Release();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    private string Told() => string.Join(Environment.NewLine, [.. output, .. errors]);
}
