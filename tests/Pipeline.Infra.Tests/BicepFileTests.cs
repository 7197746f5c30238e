namespace Pipeline.Infra.Tests;

/// <summary>What every Bicep file keeps to.</summary>
public sealed class BicepFileTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    // Source: the regions of Azure that lie in member states of the EU (not those of Norway, Switzerland and the United Kingdom).
    private static readonly IReadOnlySet<string> RegionsOfTheEu = new HashSet<string>
    {
        "austriaeast", "belgiumcentral", "denmarkeast", "francecentral", "germanywestcentral", "italynorth", "northeurope", "polandcentral",
        "spaincentral", "swedencentral", "westeurope",
    };

    public static TheoryData<string> Paths => [.. BicepFiles.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_is_Bicep_from_end_to_end(string path) =>
        Assert.Empty(files.Trees[path].All().Where(node => node.IsError).Select(node => $"line {node.Line}: {node.Text}"));

    [Fact]
    public async Task A_file_that_is_not_Bicep_is_seen()
    {
        var broken = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.bicep");
        await File.WriteAllTextAsync(broken, "param name string =\nresource x 'a@1' = {");
        try
        {
            Assert.Contains((await BicepFiles.ParseAsync([broken]))[broken].All(), node => node.IsError);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Nothing_is_fetched_from_a_module_registry(string path) =>
        Assert.All(
            files.Trees[path].All().Where(node => node.Type is "module_declaration" or "import_functionality" or "using_statement"),
            node =>
            {
                var source = node.All("string").First().Literal!;
                Assert.EndsWith(".bicep", source, StringComparison.Ordinal);
                Assert.DoesNotContain(':', source);
                Assert.True(File.Exists(Path.Combine(Repository.BicepFolder, Path.GetDirectoryName(path)!, source)), source);
            });

    [Fact]
    public void Every_module_is_used()
    {
        var used = files.Trees.Values
            .SelectMany(tree => tree.All().Where(node => node.Type is "module_declaration" or "import_functionality"))
            .Select(node => Path.GetFileName(node.All("string").First().Literal!));

        Assert.Empty(BicepFiles.Paths.Where(path => path.StartsWith("modules/", StringComparison.Ordinal)).Select(Path.GetFileName).Except(used));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void No_key_is_read_but_the_webhooks_which_goes_nowhere_else(string path)
    {
        var outputs = files.Trees[path].All("output_declaration").SelectMany(output => output.All("identifier")).Select(node => node.Text!);
        var reads = files.Trees[path].All().Count(node => node.Text?.StartsWith("listKeys", StringComparison.OrdinalIgnoreCase) is true && node.Type != "comment");

        Assert.DoesNotContain(outputs, name => name.StartsWith("list", StringComparison.Ordinal));
        Assert.Equal(path == "events.bicep" ? 1 : 0, reads);
    }

    [Fact]
    public void Only_regions_in_the_EU_can_be_chosen()
    {
        var decorators = files.Trees["main.bicep"].Children.TakeWhile(node => node is not { Type: "parameter_declaration", Name: "location" }).Last();
        var allowed = decorators.All("array").Single().Strings.ToList();

        Assert.NotEmpty(allowed);
        Assert.Empty(allowed.Except(RegionsOfTheEu));
        Assert.Contains(files.Declaration("main.bicep", "parameter_declaration", "location").All("string").Single().Literal, allowed);
    }

    [Fact]
    public void A_resource_lies_where_the_template_is_told_or_nowhere()
    {
        var places = files.Trees.Values.SelectMany(tree => tree.All("resource_declaration"))
            .Where(resource => resource.All("object").Any())
            .SelectMany(resource => resource.Properties).Where(property => property.Key == "location").Select(property => property.Value);

        Assert.All(places, place => Assert.True(place.Text == "location" || place.Literal == "global", $"line {place.Line}"));
    }
}
