using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Testing;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Tests.Deliveries;

public sealed class RemoveSpoolsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 4, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_a_stopped_process_left_is_removed_after_a_day_and_nothing_else_is()
    {
        var left = Spool(Now.AddHours(-25));
        var young = Spool(Now.AddHours(-23));
        var other = folder.CreateSubdirectory("andet");
        SetAge(other.FullName, Now.AddDays(-30));

        Remove();

        Assert.False(File.Exists(left));
        Assert.True(File.Exists(young));
        Assert.True(Directory.Exists(other.FullName));
        Remove();
    }

    [Fact]
    public void A_file_that_is_still_written_keeps_an_old_folder()
    {
        var file = Spool(Now.AddHours(-25));
        File.SetLastWriteTimeUtc(file, Now.AddMinutes(-1).UtcDateTime);

        Remove();

        Assert.True(File.Exists(file));
    }

    private void Remove() => new RemoveSpools(new SpoolPlace(folder.FullName), new AdjustableTime(Now), NullLogger<RemoveSpools>.Instance).Run();

    private string Spool(DateTimeOffset written)
    {
        var file = Path.Combine(folder.CreateSubdirectory($"{SpoolPlace.Prefix}{written.Ticks}").FullName, "spool");
        File.WriteAllText(file, "indhold");
        File.SetLastWriteTimeUtc(file, written.UtcDateTime);
        SetAge(Path.GetDirectoryName(file)!, written);
        return file;
    }

    private static void SetAge(string path, DateTimeOffset written) => Directory.SetLastWriteTimeUtc(path, written.UtcDateTime);
}
