using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Testing;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>
/// Answers that come packed. Half of a packed answer unpacks to half of its rows without a word, and a row that is not there may mean zero: so none is
/// asked for, and none is taken.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class PackedAnswerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Answers_are_asked_for_as_they_are()
    {
        string? asked = null;
        await using var server = await StatisticsServer.StartAsync(context =>
        {
            asked = context.Request.Headers.AcceptEncoding;
            return Answers.Csv(Answers.Crimes)(context);
        });
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();

        Assert.Equal("identity", asked);
        Assert.Single(await world.DroppedAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public async Task An_answer_that_is_packed_all_the_same_is_refused_whole_or_not(double share)
    {
        var packed = Packed(Encoding.UTF8.GetBytes(Answers.Crimes));
        await using var server = await StatisticsServer.StartAsync(Gzip(packed[..(int)(packed.Length * share)]));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        Assert.Contains("packed as 'gzip'", await world.FailAsync(), StringComparison.Ordinal);
    }

    private static Func<HttpContext, Task> Gzip(byte[] body) => context =>
    {
        context.Response.Headers.ContentEncoding = "gzip";
        return Answers.Body(200, "text/csv; charset=utf-8", body)(context);
    };

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
