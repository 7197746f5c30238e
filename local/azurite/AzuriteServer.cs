using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Pipeline.Azurite;

/// <summary>
/// The storage emulator Azurite as a child process on free ports: blobs, queues and tables.
/// It ends when this object is disposed, and also when this process ends in any other way.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    // Not a secret: the key only opens an emulator on this machine. Azurite wants base64.
    private const string AccountKey = "cGlwZWxpbmUtbG9jYWwtZW11bGF0b3Ita2V5LW5vdC1hLXNlY3JldA==";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(25);

    private readonly Process process;
    private readonly IReadOnlyDictionary<string, Uri> endpoints;

    private AzuriteServer(Process process, IReadOnlyDictionary<string, Uri> endpoints)
    {
        this.process = process;
        this.endpoints = endpoints;
    }

    /// <summary>Starts Azurite and returns when all three services listen.</summary>
    /// <param name="options">Which accounts it serves, and where it keeps its data.</param>
    /// <param name="cancellationToken">Stops the start; a started process is ended.</param>
    /// <exception cref="AzuriteUnavailableException">Node.js is missing or too old, the package cannot be installed, a port is taken, or Azurite did not start.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = SourceFolder();
        await NodePackages.EnsureInstalledAsync(folder, cancellationToken);

        var process = new Process { StartInfo = StartInfo(folder, options) };
        try
        {
            process.Start();
            var endpoints = await ReadEndpointsAsync(process, cancellationToken);
            return new AzuriteServer(process, endpoints);
        }
        catch
        {
            EndProcess(process);
            process.Dispose();
            throw;
        }
    }

    /// <summary>The connection string of one of the accounts that the server was started with.</summary>
    public string ConnectionString(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={AccountKey};" +
        $"BlobEndpoint={endpoints["Blob"]}{account};QueueEndpoint={endpoints["Queue"]}{account};TableEndpoint={endpoints["Table"]}{account};";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(StopTimeout);
            try
            {
                await process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException) when (timeout.IsCancellationRequested)
            {
                EndProcess(process);
            }
        }

        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string folder, AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("start.js");
        foreach (var (service, port) in new[] { ("blob", options.BlobPort), ("queue", options.QueuePort), ("table", options.TablePort) })
        {
            start.ArgumentList.Add($"--{service}Port");
            start.ArgumentList.Add(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        start.ArgumentList.Add("--skipApiVersionCheck");
        start.ArgumentList.Add("--disableTelemetry");
        if (options.DataFolder is { } dataFolder)
        {
            Directory.CreateDirectory(dataFolder);
            start.ArgumentList.Add("--location");
            start.ArgumentList.Add(dataFolder);
        }
        else
        {
            start.ArgumentList.Add("--inMemoryPersistence");
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(account => $"{account}:{AccountKey}"));
        return start;
    }

    private static async Task<IReadOnlyDictionary<string, Uri>> ReadEndpointsAsync(Process process, CancellationToken cancellationToken)
    {
        var endpoints = new Dictionary<string, Uri>(StringComparer.Ordinal);
        var said = new List<string>();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            while (endpoints.Count < 3)
            {
                var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
                if (line is null)
                {
                    throw AzuriteUnavailableException.DidNotStart(string.Join(' ', said.Append(await errors)));
                }

                said.Add(line);
                if (Listening().Match(line) is { Success: true } match)
                {
                    endpoints[match.Groups["service"].Value] = new Uri(match.Groups["address"].Value + "/");
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw AzuriteUnavailableException.DidNotStart($"Azurite svarede ikke inden {StartTimeout.TotalSeconds:0} sekunder.");
        }

        // Azurite writes a line a request: an unread pipe would in the end stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return endpoints;
    }

    private static void EndProcess(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started or has ended by itself: what we wanted.
        }
    }

    private static string SourceFolder() =>
        typeof(AzuriteServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "AzuriteFolder").Value!;

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)")]
    private static partial Regex Listening();
}
