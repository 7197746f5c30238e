using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Functions;

/// <summary>The settings of the app, checked when it starts.</summary>
public sealed record PipelineSettings
{
    private const string ConfigurationFolderName = "Configuration:Folder";
    private const string OperationsName = "Operations:Address";
    private const string DemonstrationName = "Demonstration:Clock";
    private const string QuarantineName = "Quarantine:KeepFor";
    private const string TrustName = "Adgang:StolPaaAppService";

    /// <summary>The folder with indicators, plans and formats. Setting <c>Configuration:Folder</c>; default: <c>config</c> beside the program.</summary>
    public required string ConfigurationFolder { get; init; }

    /// <summary>How mails are sent. Settings <c>Mail:…</c>.</summary>
    public required MailSettings Mail { get; init; }

    /// <summary>Who is told of files that belong to no plan. Setting <c>Operations:Address</c>.</summary>
    public required string OperationsAddress { get; init; }

    /// <summary>How large a delivery may be. Settings <c>Limits:…</c>; default: <see cref="IngestLimits.Default"/>.</summary>
    public required IngestLimits Limits { get; init; }

    /// <summary>How long quarantined files are kept. Setting <c>Quarantine:KeepFor</c>; default: 7 days.</summary>
    public required QuarantineKeeping Quarantine { get; init; }

    /// <summary>Whether App Service authentication tells who asks. Setting <c>Adgang:StolPaaAppService</c>; default: no.</summary>
    public required bool TrustsAppService { get; init; }

    /// <summary>Times that stand still, by plan: for demonstrations only. Settings <c>Demonstration:Clock:{plan}</c>.</summary>
    public required IReadOnlyDictionary<PlanId, DateTimeOffset> DemonstrationTimes { get; init; }

    /// <summary>Where statistics are fetched. Settings <c>Statistics:…</c>; not set: nothing is fetched.</summary>
    public required StatisticsSettings Statistics { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static PipelineSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var demonstrationTimes = configuration.GetSection(DemonstrationName).GetChildren().ToDictionary(PlanOf, TimeOf);
        return new PipelineSettings
        {
            ConfigurationFolder = configuration[ConfigurationFolderName] ?? Path.Combine(AppContext.BaseDirectory, "config"),
            Mail = MailSettings.Read(configuration, demonstrationTimes.Count > 0),
            OperationsAddress = Address(configuration),
            Limits = LimitSettings.Read(configuration),
            Quarantine = Keeping(configuration),
            TrustsAppService = Trust(configuration),
            DemonstrationTimes = demonstrationTimes,
            Statistics = StatisticsAddresses.Read(configuration),
        };
    }

    private static string Required(IConfiguration configuration, string name, string whatToDo) =>
        configuration[name] is { Length: > 0 } value ? value : throw new SettingsException(name, whatToDo);

    private static string Address(IConfiguration configuration)
    {
        var address = Required(configuration, OperationsName, "mangler: skriv den mailadresse, som driften læser.");
        return MailAddress.TryCreate(address, out var read) && read.Address == address
            ? address
            : throw new SettingsException(OperationsName, "er ikke en mailadresse, såsom drift@example.dk.");
    }

    private static QuarantineKeeping Keeping(IConfiguration configuration) =>
        configuration[QuarantineName] is not { } text ? QuarantineKeeping.Default
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && time <= QuarantineKeeping.Longest ? new QuarantineKeeping(time)
        : throw new SettingsException(QuarantineName, "skal være en tid over 0 og højst 30 dage, såsom 7.00:00:00 (7 dage).");

    private static bool Trust(IConfiguration configuration) => configuration[TrustName] switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw new SettingsException(TrustName, "skal være true eller false; true kun, når App Service-godkendelse står foran."),
    };

    private static PlanId PlanOf(IConfigurationSection section) =>
        Slug.IsValid(section.Key)
            ? new PlanId(section.Key)
            : throw new SettingsException(section.Path, "skal ende på et planid, såsom holbaek.");

    private static DateTimeOffset TimeOf(IConfigurationSection section) =>
        DateTimeOffset.TryParse(section.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new SettingsException(section.Path, "skal være et tidspunkt, såsom 2026-09-14T06:00:00+02:00.");
}
