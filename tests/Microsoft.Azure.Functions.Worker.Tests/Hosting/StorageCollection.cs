using Pipeline.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests.Hosting;

/// <summary>The test classes that share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Storage";
}
