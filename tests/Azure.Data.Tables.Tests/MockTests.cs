using Moq;

namespace Azure.Data.Tables.Tests;

public sealed class MockTests
{
    [Fact]
    public async Task A_mock_stands_in_for_the_clients()
    {
        var entity = new TableEntity("plan", "1");
        var table = new Mock<TableClient>();
        var service = new Mock<TableServiceClient>();
        service.Setup(client => client.GetTableClient("maalinger")).Returns(table.Object);
        table.SetupGet(client => client.Name).Returns("maalinger");
        table.Setup(client => client.GetEntityAsync<TableEntity>("plan", "1", null, CancellationToken.None))
            .ReturnsAsync(Response.FromValue(entity, new CannedResponse(200)));
        table.Setup(client => client.QueryAsync<TableEntity>("filter", null, null, CancellationToken.None))
            .Returns(AsyncPageable<TableEntity>.FromPages([Page<TableEntity>.FromValues([entity], null, new CannedResponse(200))]));

        var client = service.Object.GetTableClient("maalinger");

        Assert.Equal("maalinger", client.Name);
        Assert.Same(entity, (await client.GetEntityAsync<TableEntity>("plan", "1")).Value);
        Assert.Same(entity, Assert.Single(await client.QueryAsync<TableEntity>("filter").ToListAsync()));
    }
}
