using System.Text.Json;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

public sealed class ConfigurationSchemaTests
{
    // Set to 1, the test writes the schemas instead of comparing them.
    private const string WriteVariable = "PIPELINE_WRITE_SCHEMAS";

    [Fact]
    public void The_checked_in_schemas_are_those_that_the_code_makes()
    {
        var folder = Repository.Path("config", "schemas");
        var generated = ConfigurationSchemas.Generate();
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in generated)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }

        foreach (var (name, text) in generated)
        {
            var path = Path.Combine(folder, name);
            Assert.True(
                File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text,
                $"config/schemas/{name} differs from what the code makes. Write the schemas again with "
                + $"'{WriteVariable}=1 dotnet test tests/Pipeline.Workflow.Tests --filter ConfigurationSchemaTests'.");
        }

        Assert.Equal(
            generated.Keys,
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_property_in_a_schema_is_described_in_Danish()
    {
        foreach (var (name, text) in ConfigurationSchemas.Generate())
        {
            using var schema = JsonDocument.Parse(text);
            AssertDescribed(schema.RootElement, name);
        }
    }

    [Fact]
    public void A_schema_refuses_a_name_that_the_program_would_refuse()
    {
        using var schema = JsonDocument.Parse(ConfigurationSchemas.Generate()["plan.schema.json"]);

        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.Contains(
            "omraader", schema.RootElement.GetProperty("required").EnumerateArray().Select(required => required.GetString()));
    }

    private static void AssertDescribed(JsonElement schema, string place)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                var propertyPlace = $"{place}/{property.Name}";
                Assert.True(property.Value.TryGetProperty("description", out _), $"{propertyPlace} has no description.");
                AssertDescribed(property.Value, propertyPlace);
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            AssertDescribed(items, $"{place}[]");
        }
    }
}
