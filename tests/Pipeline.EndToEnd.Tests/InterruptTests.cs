using Pipeline.EndToEnd.Tests.Support;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Ctrl+C in the middle of the main job.</summary>
public sealed class InterruptTests
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(30);

    [LinuxFact]
    public async Task Ctrl_C_in_the_main_job_leaves_no_process_and_the_next_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        int taken;
        await using (var program = await RunningProgram.StartLocalAsync("--out", folder.FullName))
        {
            await program.LineAsync(line => line.Contains(": indlæst, ", StringComparison.Ordinal));
            var everyProcess = Processes.Holding(folder.FullName);
            Assert.Contains(program.Id, everyProcess);
            Assert.True(everyProcess.Count > 1, "Azurite should be a process beside it.");

            await Processes.InterruptAsync(everyProcess);

            Assert.Equal(1, await program.ExitAsync(TimeToEnd));
            Assert.Equal("Afbrudt. Kør kommandoen igen: der fortsættes, hvor der blev sluppet.", program.Errors[^1]);
            Assert.Empty(Processes.Holding(folder.FullName));
            taken = program.Output.Count(line => line.Contains(": indlæst, ", StringComparison.Ordinal));
        }

        await using var again = await RunningProgram.StartLocalAsync("--out", folder.FullName);
        Assert.Equal(0, await again.ExitAsync());
        Assert.InRange(again.Output.Count(line => line.Contains(": taget før, ", StringComparison.Ordinal)), taken, taken + 1);
        Assert.All(MainJobTests.Plans, plan =>
        {
            Assert.Single(Directory.EnumerateFiles(folder.Path("outbox"), $"{plan}-*-final-*.eml"));
            Assert.Single(Directory.EnumerateFiles(folder.Path("reports"), $"statusrapport-{plan}-*"));
        });
    }
}
