using System.Xml.Linq;

namespace Pipeline.Domain.Tests;

/// <summary>The domain stays free of everything but the runtime.</summary>
public class PurityTests
{
    private static readonly string[] ReferenceItems = ["PackageReference", "ProjectReference", "Reference", "FrameworkReference", "StandIn"];

    [Fact]
    public void Its_project_references_no_package_and_no_project() =>
        Assert.DoesNotContain(
            XDocument.Load(Path.Combine(Root(), "domain", "Pipeline.Domain.csproj")).Descendants(),
            element => ReferenceItems.Contains(element.Name.LocalName));

    [Fact]
    public void Its_assembly_knows_no_other_than_the_runtimes_own() =>
        Assert.All(
            typeof(Plan).Assembly.GetReferencedAssemblies(),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run within the repository.");
        }

        return folder.FullName;
    }
}
