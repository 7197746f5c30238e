using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Deliveries;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>A number of a person in a folder that a file is dropped in: the folders are told of and kept like its name.</summary>
[Collection(AzuriteCollection.Name)]
public class PersonalFolderTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("070761-4285/tandpleje-udeblivelser/fil.csv")]
    [InlineData("holbaek/070761-4285/fil.csv")]
    [InlineData("holbaek/0707614285/fil.csv")]
    [InlineData("holbaek/tandpleje-udeblivelser/070761-4285/fil.csv")]
    public async Task A_cpr_number_in_a_folder_is_quarantined_and_told_nowhere(string path)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync(path, Dental);
        await process.TakeAsync(path);

        var delivery = Assert.Single(await process.DeliveriesAsync(DropPath.UnknownPlan));
        Assert.Equal((DeliveryState.Quarantined, true), (delivery.State, delivery.IsCleared));
        Assert.Contains("(filnavn)", Assert.Single(delivery.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("4285", delivery.ToString() + DeliveriesDocument.Leverance.Of(delivery) + world.MailText(delivery.Id.Value), StringComparison.Ordinal);
        Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
    }
}
