using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads one configuration file after another and collects what is wrong with them, so that everything is told at once.</summary>
/// <param name="files">The files.</param>
/// <param name="mistakes">Where mistakes are put.</param>
internal sealed class ConfigurationReader(ConfigurationFiles files, List<ConfigurationMistake> mistakes)
{
    /// <summary>Reads a file that must be there; none where it is not, or is wrong.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="schema">The schema whose shape it has.</param>
    /// <param name="expected">What is expected of it, in Danish, for the one who has not written it.</param>
    /// <param name="read">Reads it from its path and bytes.</param>
    public T? One<T>(string path, string schema, string expected, Func<string, byte[], T> read)
        where T : class
    {
        if (files.Of(path) is { } bytes)
        {
            return Try(read, path, bytes, schema);
        }

        mistakes.Add(new ConfigurationMistake(path, "filen", $"findes ikke; {expected}."));
        return null;
    }

    /// <summary>Reads every file of a folder, which must have one at least; those that are wrong are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="schema">The schema whose shape the files have.</param>
    /// <param name="lacking">What a folder without files lacks, in Danish.</param>
    /// <param name="read">Reads a file from its path and bytes.</param>
    /// <param name="id">The identifier of what was read, which must be the file's name.</param>
    public List<T> Folder<T>(string folder, string schema, string lacking, Func<string, byte[], T> read, Func<T, string> id)
        where T : class
    {
        var names = files.NamesIn(folder);
        if (names.Count == 0)
        {
            mistakes.Add(new ConfigurationMistake(folder, "mappen", $"har ingen {lacking}."));
        }

        var items = new List<T>();
        foreach (var name in names)
        {
            var path = ConfigurationFiles.PathOf(folder, name);
            var bytes = files.Of(path)!;
            if (Try(read, path, bytes, schema) is { } item)
            {
                items.Add(item);
                RequireNameOf(path, name, id(item));
            }
        }

        return items;
    }

    private void RequireNameOf(string path, string name, string id)
    {
        if (id != name)
        {
            mistakes.Add(new ConfigurationMistake(path, "id", $"fandt '{id}'; '{name}' ventes, for id og filnavn skal være det samme."));
        }
    }

    // What reads a file stops at the first thing that has not the shape of its schema; the writer is told all of them, and what else is wrong.
    private T? Try<T>(Func<string, byte[], T> read, string path, byte[] bytes, string schema)
        where T : class
    {
        try
        {
            return read(path, bytes);
        }
        catch (ConfigurationException wrong)
        {
            var ofShape = ShapeMistakes.Of(path, bytes, ConfigurationSchemas.Generate()[schema], repaired => MistakesOf(read, path, repaired));
            mistakes.AddRange(ofShape.Count > 0 ? ofShape : MistakeLines.Of(wrong.Mistakes, bytes));
            return null;
        }
    }

    private static IReadOnlyList<ConfigurationMistake> MistakesOf<T>(Func<string, byte[], T> read, string path, byte[] bytes)
        where T : class
    {
        try
        {
            _ = read(path, bytes);
            return [];
        }
        catch (ConfigurationException wrong)
        {
            return wrong.Mistakes;
        }
    }
}
