using Pipeline.EndToEnd.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The system kept running.</summary>
public sealed class ServeTests
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(30);

    [LinuxFact]
    public async Task A_file_copied_to_the_folder_is_taken_told_and_answered_for_until_Ctrl_C()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.StartLocalAsync("serve", "--port", "0", "--out", folder.FullName);
        var served = await ServedSystem.OfAsync(program);
        Assert.Null(await served.FindIndicatorsAsync());

        var dropped = folder.Path("indbakke", "holbaek", "tandpleje-udeblivelser", "tandpleje-2023H1.csv");
        File.Copy(Repository.Path("sample-data", "holbaek", "tandpleje-udeblivelser", "tandpleje-2023H1.csv"), dropped);

        await program.LineAsync(line => line == "holbaek/tandpleje-udeblivelser/tandpleje-2023H1.csv: Indlaest.");
        Assert.False(File.Exists(dropped));
        using var indicators = await Waiting.ForAsync("The indicators", served.FindIndicatorsAsync);
        var latest = indicators.RootElement.GetProperty("indikatorer").EnumerateArray().Single(indicator =>
            indicator.GetProperty("id").GetString() == "tandpleje-udeblivelser" && indicator.GetProperty("omraade").GetString() == "ladegaardsparken");
        Assert.Equal("11.8", latest.GetProperty("seneste").GetProperty("tal").GetRawText());

        await Processes.InterruptAsync([program.Id]);
        Assert.Equal(0, await program.ExitAsync(TimeToEnd));
        Assert.Equal("Stopper …", program.Output[^1]);
        Assert.Empty(program.Errors);
        Assert.Empty(Processes.Holding(folder.FullName));
    }
}
