namespace Pipeline.Infra.Tests;

/// <summary>The identity of the app has the roles that the code and the host need, and no other.</summary>
public sealed class RoleTemplateTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    private const string Storage = "modules/storage.bicep";

    // What the Functions host asks for beyond the code. Source: Microsoft's documentation, "Connecting to host storage with an identity" and
    // "Blob trigger: identity-based connections".
    private static readonly IReadOnlyDictionary<string, string[]> HostRoles = new Dictionary<string, string[]>
    {
        ["dropRoles"] = ["Storage Blob Data Owner", "Storage Queue Data Contributor"],
        ["hostRoles"] = ["Storage Blob Data Owner", "Storage Queue Data Contributor", "Storage Table Data Contributor"],
    };

    public static TheoryData<string, string> Accounts => new()
    {
        { "dropRoles", "Drop" }, { "storageRoles", "Storage" }, { "servingRoles", "Serving" }, { "hostRoles", "AzureWebJobsStorage" },
    };

    [Theory]
    [MemberData(nameof(Accounts))]
    public void The_app_has_the_roles_of_the_services_that_it_uses(string module, string connection)
    {
        var needed = AppSettingsTemplate.ServicesUsedByTheCode(files, connection).Select(service => $"Storage {service} Data Contributor");
        var host = HostRoles.GetValueOrDefault(module, []);
        var given = files.Declaration(Storage, "module_declaration", module).Properties["params"].Properties["roles"].Strings.ToList();

        // Owner of blobs may all that a contributor may.
        Assert.Equal(
            host.Concat(needed.Where(role => role != "Storage Blob Data Contributor" || !host.Contains("Storage Blob Data Owner"))).Distinct().Order(),
            given.Order());
    }

    [Fact]
    public void Every_role_is_named_and_every_named_role_is_given()
    {
        var table = files.Declaration("modules/roles.bicep", "variable_declaration", "roleIds").Properties;
        var given = files.Trees.Where(file => file.Key != "modules/roles.bicep").SelectMany(file => file.Value.Strings).ToHashSet();

        Assert.All(table.Values, id => Assert.True(Guid.TryParse(id.Literal, out _)));
        Assert.Equal(table.Count, table.Values.Select(id => id.Literal).Distinct().Count());
        Assert.Empty(table.Keys.Except(given));
        Assert.Empty(given.Where(text => text.StartsWith("Storage ", StringComparison.Ordinal) && text.Contains(" Data ", StringComparison.Ordinal)).Except(table.Keys));
    }

    [Fact]
    public void No_role_is_wider_than_data()
    {
        string[] wide = ["Owner", "Contributor", "User Access Administrator", "Storage Account Contributor"];

        Assert.Empty(files.Trees.Values.SelectMany(tree => tree.Strings).Intersect(wide));
    }
}
