using Pipeline.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>The tests that share the assembly's one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
