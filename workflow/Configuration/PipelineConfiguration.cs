using System.Security.Cryptography;
using System.Text;
using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Workflow.Configuration;

/// <summary>Everything that is configured: the catalogue of indicators, the formats and the plans.</summary>
public sealed record PipelineConfiguration
{
    private const string IndicatorsPath = "indicators.json";
    private const string PlansFolder = "plans/";
    private const string FormatsFolder = "formats/";
    private const string RuleSetsPath = "criteria/regelsaet.json";
    private const string LimitsPath = "criteria/graenser.json";
    private const string SchemasFolder = "schemas/";
    private const int HashLength = 12;

    /// <summary>The plans, by identifier.</summary>
    public required IReadOnlyList<Plan> Plans { get; init; }

    /// <summary>The formats, by identifier.</summary>
    public required IReadOnlyList<Format> Formats { get; init; }

    /// <summary>The indicators, as the catalogue orders them.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>
    /// The first 12 characters of the hash (SHA-256, lower-case hex) of every configuration file and the evaluator's version:
    /// when it changes, a published figure can change, and the new rules take a number in each plan's log.
    /// </summary>
    public required string RulesHash { get; init; }

    /// <summary>The plan with an identifier; none where there is no such plan.</summary>
    public Plan? PlanOf(PlanId? id) => Plans.FirstOrDefault(plan => plan.Id == id);

    /// <summary>The plan that a text names, which need not name any.</summary>
    public Plan? PlanOf(string text) => Plans.FirstOrDefault(plan => plan.Id.Value == text);

    /// <summary>What is told of a plan that there is not, in Danish.</summary>
    public string UnknownPlan =>
        $"Planen findes ikke. Kendte planer: {string.Join(", ", Plans.Select(plan => plan.Id.Value))}.";

    /// <summary>The format with an identifier; none where there is no such format.</summary>
    public Format? FormatOf(FormatId? id) => Formats.FirstOrDefault(format => format.Id == id);

    /// <summary>Reads the configuration in a folder: <c>indicators.json</c>, <c>plans/*.json</c>, <c>formats/*.json</c>, <c>criteria/*.json</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="evaluatorVersion">The version of the rules that are written in code; part of the hash.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong; every mistake of every file is told.</exception>
    public static PipelineConfiguration Load(string folder, string evaluatorVersion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            throw new ConfigurationException(
                [new ConfigurationMistake(folder, "mappen", "findes ikke; en mappe med indicators.json, plans/, formats/ og criteria/ ventes.")]);
        }

        return Read(FilesIn(folder), evaluatorVersion);
    }

    /// <summary>Reads the configuration in a folder with one plan only, which need not lie in the folder yet: what its writer wants checked.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="planFile">The path of the plan.</param>
    /// <param name="evaluatorVersion">The version of the rules that are written in code; part of the hash.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong; every mistake of every file is told.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static PipelineConfiguration LoadWithPlan(string folder, string planFile, string evaluatorVersion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(planFile);
        var files = FilesIn(folder)
            .Where(file => !file.Key.StartsWith(PlansFolder, StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        files[PlansFolder + Path.GetFileNameWithoutExtension(planFile) + ".json"] = File.ReadAllBytes(planFile);
        return Read(files, evaluatorVersion);
    }

    private static Dictionary<string, byte[]> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
            File.ReadAllBytes,
            StringComparer.Ordinal);

    /// <summary>Reads the configuration from the bytes of its files.</summary>
    /// <param name="files">The bytes of each file, by its path below the configuration folder, with '/' between folders.</param>
    /// <param name="evaluatorVersion">The version of the rules that are written in code; part of the hash.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong; every mistake of every file is told.</exception>
    public static PipelineConfiguration Read(IReadOnlyDictionary<string, byte[]> files, string evaluatorVersion)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrWhiteSpace(evaluatorVersion);
        var mistakes = new List<ConfigurationMistake>();

        // Without the catalogue every reference would look unknown: its own mistakes are told first.
        var (indicators, smallAreas) = ReadOne(
            files, IndicatorsPath, ConfigurationSchemas.Indicators, "kataloget over indikatorer ventes",
            (path, bytes) => IndicatorsFile.Read(path, bytes), mistakes)
            ?? throw new ConfigurationException(mistakes);
        var formats = ReadFormats(files, indicators, mistakes);
        var criteria = ReadCriteria(files, indicators, mistakes);
        var plans = ReadPlans(files, new Catalogue(indicators, FormatsMeant(files)) { Criteria = criteria, SmallAreas = smallAreas }, mistakes);
        return mistakes.Count > 0
            ? throw new ConfigurationException(mistakes)
            : new PipelineConfiguration
            {
                Plans = plans,
                Formats = formats,
                Indicators = indicators,
                RulesHash = Hash(files, evaluatorVersion),
            };
    }

    private static List<Format> ReadFormats(
        IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<Indicator> indicators, List<ConfigurationMistake> mistakes)
    {
        IndicatorId[] known = [.. indicators.Select(indicator => indicator.Id)];
        return ReadFolder(
            files, FormatsFolder, ConfigurationSchemas.Format, "formater; mindst én fil, såsom formats/elevfravaer.json, ventes",
            (path, bytes) => FormatFile.Read(path, bytes, known), format => format.Id.Value, mistakes);
    }

    private static CriteriaRules ReadCriteria(
        IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<Indicator> indicators, List<ConfigurationMistake> mistakes)
    {
        var limits = ReadOne(
            files, LimitsPath, ConfigurationSchemas.Limits, "lovens grænser, der skifter fra liste til liste, ventes",
            (path, bytes) => LimitsFile.Read(path, bytes), mistakes);
        return ReadOne(
            files, RuleSetsPath, ConfigurationSchemas.Criteria, "lovens kriterier som daterede regelsæt ventes",
            (path, bytes) => CriteriaFile.Read(path, bytes, limits ?? CriteriaRules.None.Limits, indicators), mistakes) ?? CriteriaRules.None;
    }

    private static T? ReadOne<T>(
        IReadOnlyDictionary<string, byte[]> files,
        string path,
        string schema,
        string expected,
        Func<string, byte[], T> read,
        List<ConfigurationMistake> mistakes)
        where T : class
    {
        if (files.TryGetValue(path, out var bytes))
        {
            return Try(() => read(path, bytes), path, bytes, schema, mistakes);
        }

        mistakes.Add(new ConfigurationMistake(path, "filen", $"findes ikke; {expected}."));
        return null;
    }

    // A format that cannot be read is still a format that is meant: a plan that names it has not made a mistake of its own.
    private static IReadOnlyList<FormatId> FormatsMeant(IReadOnlyDictionary<string, byte[]> files) =>
        [.. NamesIn(files, FormatsFolder).Where(Slug.IsValid).Select(name => new FormatId(name))];

    private static List<Plan> ReadPlans(IReadOnlyDictionary<string, byte[]> files, Catalogue catalogue, List<ConfigurationMistake> mistakes) =>
        ReadFolder(
            files, PlansFolder, ConfigurationSchemas.Plan, "planer; mindst én fil, såsom plans/holbaek.json, ventes",
            (path, bytes) => PlanFile.Read(path, bytes, catalogue), plan => plan.Id.Value, mistakes);

    private static List<T> ReadFolder<T>(
        IReadOnlyDictionary<string, byte[]> files,
        string folder,
        string schema,
        string lacking,
        Func<string, byte[], T> read,
        Func<T, string> id,
        List<ConfigurationMistake> mistakes)
        where T : class
    {
        var items = new List<T>();
        foreach (var name in NamesIn(files, folder))
        {
            var path = $"{folder}{name}.json";
            if (Try(() => read(path, files[path]), path, files[path], schema, mistakes) is { } item)
            {
                items.Add(item);
                RequireNameOf(path, name, id(item), mistakes);
            }
        }

        if (!NamesIn(files, folder).Any())
        {
            mistakes.Add(new ConfigurationMistake(folder, "mappen", $"har ingen {lacking}."));
        }

        return items;
    }

    private static void RequireNameOf(string path, string name, string id, List<ConfigurationMistake> mistakes)
    {
        if (id != name)
        {
            mistakes.Add(new ConfigurationMistake(path, "id", $"fandt '{id}'; '{name}' ventes, for id og filnavn skal være det samme."));
        }
    }

    private static IEnumerable<string> NamesIn(IReadOnlyDictionary<string, byte[]> files, string folder) =>
        files.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))
            .Select(path => path[folder.Length..^".json".Length])
            .Order(StringComparer.Ordinal);

    // The reader stops at the first thing that has not the shape of its schema; the writer is told all of them.
    private static T? Try<T>(Func<T> read, string path, byte[] bytes, string schema, List<ConfigurationMistake> mistakes)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ConfigurationException wrong)
        {
            var ofShape = ShapeMistakes.Of(path, bytes, ConfigurationSchemas.Generate()[schema]);
            mistakes.AddRange(ofShape.Count > 0 ? ofShape : wrong.Mistakes);
            return null;
        }
    }

    // Line endings are made equal, for a checkout on Windows is no new rule; schemas are left out, for they describe and decide nothing.
    private static string Hash(IReadOnlyDictionary<string, byte[]> files, string evaluatorVersion)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Append(string name, string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        Append("evaluator", evaluatorVersion);
        foreach (var path in files.Keys.Order(StringComparer.Ordinal))
        {
            if (!path.StartsWith(SchemasFolder, StringComparison.Ordinal))
            {
                Append(path, Encoding.UTF8.GetString(files[path]).ReplaceLineEndings("\n"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }
}
