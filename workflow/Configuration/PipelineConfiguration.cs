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

    /// <summary>The files that it was read from, by path, as far as they count in the hash: line endings are made equal.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

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
        files[ConfigurationFiles.PathOf(PlansFolder, Path.GetFileNameWithoutExtension(planFile))] = File.ReadAllBytes(planFile);
        return Read(files, evaluatorVersion);
    }

    /// <summary>Reads the configuration in a folder with a format that need not lie in the folder yet, in place of one of its name: what its writer wants checked.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="formatFile">The path of the format.</param>
    /// <param name="evaluatorVersion">The version of the rules that are written in code; part of the hash.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong; every mistake of every file is told.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static PipelineConfiguration LoadWithFormat(string folder, string formatFile, string evaluatorVersion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(formatFile);
        var files = FilesIn(folder);
        files[ConfigurationFiles.PathOf(FormatsFolder, Path.GetFileNameWithoutExtension(formatFile))] = File.ReadAllBytes(formatFile);
        return Read(files, evaluatorVersion);
    }

    /// <summary>Reads the configuration from the bytes of its files.</summary>
    /// <param name="files">The bytes of each file, by its path below the configuration folder, with '/' between folders.</param>
    /// <param name="evaluatorVersion">The version of the rules that are written in code; part of the hash.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong; every mistake of every file is told.</exception>
    public static PipelineConfiguration Read(IReadOnlyDictionary<string, byte[]> files, string evaluatorVersion)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrWhiteSpace(evaluatorVersion);
        var (content, mistakes) = (new ConfigurationFiles(files), new List<ConfigurationMistake>());
        var reader = new ConfigurationReader(content, mistakes);

        // Without the catalogue every reference would look unknown: its own mistakes are told first.
        var (indicators, smallAreas) = reader.One(
            IndicatorsPath, ConfigurationSchemas.Indicators, "kataloget over indikatorer ventes", (path, bytes) => IndicatorsFile.Read(path, bytes))
            ?? throw new ConfigurationException(mistakes);
        var formats = ReadFormats(reader, indicators);
        var criteria = ReadCriteria(reader, indicators);
        var plans = ReadPlans(reader, new Catalogue(indicators, FormatsMeant(content)) { Criteria = criteria, SmallAreas = smallAreas });
        return mistakes.Count > 0
            ? throw new ConfigurationException(mistakes)
            : new PipelineConfiguration
            {
                Plans = plans,
                Formats = formats,
                Indicators = indicators,
                RulesHash = content.Hash(evaluatorVersion),
                Files = content.Texts(),
            };
    }

    private static Dictionary<string, byte[]> FilesIn(string folder) => Directory.Exists(folder)
        ? ConfigurationFiles.In(folder)
        : throw new ConfigurationException(
            [new ConfigurationMistake(folder, "mappen", "findes ikke; en mappe med indicators.json, plans/, formats/ og criteria/ ventes.")]);

    private static List<Format> ReadFormats(ConfigurationReader reader, IReadOnlyList<Indicator> indicators) => reader.Folder(
        FormatsFolder, ConfigurationSchemas.Format, "formater; mindst én fil, såsom formats/elevfravaer.json, ventes",
        (path, bytes) => FormatFile.Read(path, bytes, indicators), format => format.Id.Value);

    private static CriteriaRules ReadCriteria(ConfigurationReader reader, IReadOnlyList<Indicator> indicators)
    {
        var limits = reader.One(
            LimitsPath, ConfigurationSchemas.Limits, "lovens grænser, der skifter fra liste til liste, ventes",
            (path, bytes) => LimitsFile.Read(path, bytes));
        return reader.One(
            RuleSetsPath, ConfigurationSchemas.Criteria, "lovens kriterier som daterede regelsæt ventes",
            (path, bytes) => CriteriaFile.Read(path, bytes, limits ?? CriteriaRules.None.Limits, indicators)) ?? CriteriaRules.None;
    }

    private static List<Plan> ReadPlans(ConfigurationReader reader, Catalogue catalogue) => reader.Folder(
        PlansFolder, ConfigurationSchemas.Plan, "planer; mindst én fil, såsom plans/holbaek.json, ventes",
        (path, bytes) => PlanFile.Read(path, bytes, catalogue), plan => plan.Id.Value);

    // A format that cannot be read is still a format that is meant: a plan that names it has not made a mistake of its own.
    private static IReadOnlyList<FormatId> FormatsMeant(ConfigurationFiles files) =>
        [.. files.NamesIn(FormatsFolder).Where(Slug.IsValid).Select(name => new FormatId(name))];
}
