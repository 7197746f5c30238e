using Pipeline.Workflow.Configuration;

namespace Pipeline.Local;

/// <summary>Writes the JSON Schemas that help whoever edits a plan or a format.</summary>
internal static class SchemaWriting
{
    public static async Task<int> RunAsync(LocalFolders folders, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(folders.Configuration, "schemas")).FullName;
        foreach (var (name, schema) in ConfigurationSchemas.Generate())
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path, schema, cancellationToken);
            Console.WriteLine(path);
        }

        return 0;
    }
}
