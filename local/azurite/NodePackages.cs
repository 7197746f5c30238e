using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Pipeline.Azurite;

/// <summary>Installs the Node.js packages of a folder from its lock file, the first time and whenever the lock file changes.</summary>
public static class NodePackages
{
    private const int OldestNodeVersion = 20;
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WaitForOtherInstaller = TimeSpan.FromMilliseconds(200);

    /// <summary>Installs what is not installed; where several processes ask at once, one installs and the others wait.</summary>
    /// <param name="folder">The folder with <c>package.json</c> and <c>package-lock.json</c>.</param>
    /// <param name="cancellationToken">Stops the installation.</param>
    /// <exception cref="AzuriteUnavailableException">Node.js is missing or too old, or the packages cannot be installed.</exception>
    public static async Task EnsureInstalledAsync(string folder, CancellationToken cancellationToken)
    {
        await CheckNodeAsync(cancellationToken);
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken)));
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        if (await IsInstalledAsync(stamp, wanted, cancellationToken))
        {
            return;
        }

        // Test projects run at the same time: one installs, the others wait.
        Directory.CreateDirectory(Path.Combine(folder, "obj"));
        await using var turn = await TakeTurnAsync(Path.Combine(folder, "obj", "install.lock"), cancellationToken);
        if (!await IsInstalledAsync(stamp, wanted, cancellationToken))
        {
            await InstallAsync(folder, cancellationToken);
            await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        }
    }

    private static async Task CheckNodeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (_, output) = await RunAsync("node", ["--version"], Environment.CurrentDirectory, cancellationToken);
            var version = output.Trim().TrimStart('v');
            if (!int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < OldestNodeVersion)
            {
                throw AzuriteUnavailableException.NodeIsTooOld(version);
            }
        }
        catch (Win32Exception missing)
        {
            throw AzuriteUnavailableException.NodeIsMissing(missing);
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(InstallTimeout);
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        try
        {
            var (exitCode, output) = await RunAsync(npm, ["ci", "--no-progress"], folder, timeout.Token);
            if (exitCode != 0)
            {
                throw AzuriteUnavailableException.NotInstalled(folder, output);
            }
        }
        catch (Win32Exception missing)
        {
            throw AzuriteUnavailableException.NodeIsMissing(missing);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw AzuriteUnavailableException.NotInstalled(folder, "npm svarede ikke i tide");
        }
    }

    private static async Task<bool> IsInstalledAsync(string stamp, string wanted, CancellationToken cancellationToken) =>
        File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted;

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(WaitForOtherInstaller, cancellationToken);
            }
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = new Process { StartInfo = start };
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
