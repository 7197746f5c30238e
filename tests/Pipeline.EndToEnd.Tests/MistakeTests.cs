using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Pipeline.EndToEnd.Tests.Support;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What a user can mend is told in one sentence, and nothing is started.</summary>
public sealed class MistakeTests
{
    [Fact]
    public async Task Without_Node_it_says_what_to_install()
    {
        using var folder = new TemporaryFolder();
        var noPrograms = new Dictionary<string, string> { ["PATH"] = folder.FullName };
        await using var program = await RunningProgram.StartLocalAsync(noPrograms, "--out", folder.Path("out"));

        Assert.Equal(1, await program.ExitAsync());
        Assert.Equal(
            ["Node.js blev ikke fundet: installér Node.js 20 eller nyere (kommandoen 'node' skal kunne køres), og prøv igen."], program.Errors);
    }

    [Fact]
    public async Task A_broken_plan_file_is_named_with_place_and_expectation()
    {
        using var folder = new TemporaryFolder();
        CopyConfiguration(folder.Path("config"));
        var plan = folder.Path("config", "plans", "holbaek.json");
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(plan)).Replace(
            "\"maal\": \"retning\", \"sammenligning\": \"holbaek-kommune\"",
            "\"maal\": \"retning\", \"sammenligning\": \"holbaek-komune\"",
            StringComparison.Ordinal));
        await using var program = await RunningProgram.StartLocalAsync("--config", folder.Path("config"), "--out", folder.Path("out"));

        Assert.Equal(1, await program.ExitAsync());
        Assert.Equal("Konfigurationen er ikke i orden: ret dette, og prøv igen.", program.Errors[0]);
        var lines = await File.ReadAllLinesAsync(plan);
        Assert.All(program.Errors.Skip(1), error =>
        {
            var place = Regex.Match(
                error, @"^plans/holbaek\.json, linje (?<line>\d+), indikatorer\[\d+\]\.sammenligning: fandt 'holbaek-komune'; .* ventes: .*holbaek-kommune.*");
            Assert.True(place.Success, error);
            Assert.Contains("holbaek-komune", lines[int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal);
        });
        Assert.NotEqual(1, program.Errors.Count);
        Assert.False(Directory.Exists(folder.Path("out")));
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var folder = new TemporaryFolder();
        using var taker = new TcpListener(IPAddress.Loopback, 0);
        taker.Start();
        var port = ((IPEndPoint)taker.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var program = await RunningProgram.StartLocalAsync("serve", "--port", port, "--out", folder.Path("out"));

        Assert.Equal(1, await program.ExitAsync());
        Assert.Equal([$"Port {port} er optaget: luk det program, der bruger den, eller vælg en anden med --port."], program.Errors);
    }

    [Fact]
    public async Task A_number_that_is_no_port_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.StartLocalAsync("serve", "--port", "70000", "--out", folder.Path("out"));

        Assert.Equal(1, await program.ExitAsync());
        Assert.Equal(["--port 70000 er ingen port: vælg et tal fra 1 til 65535, eller 0 for en ledig."], program.Errors);
    }

    private static void CopyConfiguration(string target)
    {
        var source = Repository.Path("config");
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
