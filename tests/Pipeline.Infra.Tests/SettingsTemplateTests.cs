using Pipeline.Functions;
using Pipeline.Storage;

namespace Pipeline.Infra.Tests;

/// <summary>The settings of the template start the code's own readers, and each is read by somebody.</summary>
public sealed class SettingsTemplateTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    // Read by the Functions host and the telemetry of the worker, by Microsoft's documentation; the code has no business with them.
    private static readonly string[] HostSettings =
    [
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AzureWebJobsStorage:queueServiceUri", "Drop:queueServiceUri",
    ];

    // What is said of one connection holds for the others.
    private static readonly string[] Accounts = ["Drop", "Storage", "Serving", "AzureWebJobsStorage"];

    private IEnumerable<string> Transports => files.Trees["main.bicep"].Children
        .TakeWhile(node => node is not { Type: "parameter_declaration", Name: "mailTransport" }).Last().All("array").Single().Strings;

    [Fact]
    public void The_code_starts_with_the_settings_of_the_template()
    {
        var taken = Transports.Where(IsTakenByTheCode).ToList();

        Assert.NotEmpty(taken);
        Assert.All(taken, transport =>
        {
            var settings = new SettingsReadByTheCode(AppSettingsTemplate.Values(files, transport));
            PipelineSettings.Read(settings.Configuration);
            PipelineStorage.Connect(StorageConnections.FromSettings(name => settings.Configuration[name]));
        });
    }

    [Fact]
    public void Every_setting_of_the_template_is_read() =>
        Assert.All(Transports.Where(IsTakenByTheCode), transport =>
        {
            var settings = new SettingsReadByTheCode(AppSettingsTemplate.Values(files, transport));
            PipelineSettings.Read(settings.Configuration);
            StorageConnections.FromSettings(name => settings.Configuration[name]);

            Assert.Empty(AppSettingsTemplate.Values(files, transport).Keys.Except(settings.Asked).Except(HostSettings));
        });

    [Fact]
    public void Every_group_of_settings_reaches_the_app()
    {
        var given = files.Declaration(AppSettingsTemplate.Path, "resource_declaration", "settings").All("identifier").Select(node => node.Text).ToHashSet();

        Assert.All(AppSettingsTemplate.Groups(files), group => Assert.Contains(group, given));
    }

    [Fact]
    public void Every_setting_of_the_template_is_explained()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "settings.md"));
        var parts = Transports.SelectMany(transport => AppSettingsTemplate.Values(files, transport).Keys).Distinct();

        Assert.All(parts, setting => Assert.True(
            page.Contains($"`{setting}`", StringComparison.Ordinal)
            || page.Contains($"`{setting.Replace(":", "__", StringComparison.Ordinal)}`", StringComparison.Ordinal)
            || Accounts.Any(account => page.Contains($"`{account}__{setting.Split(':')[^1]}`", StringComparison.Ordinal)),
            setting));
    }

    [Fact]
    public void Every_setting_that_the_code_reads_is_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "settings.md"));
        var read = Transports.SelectMany(ReadByTheCode).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Contains("Quarantine:KeepFor", read);
        Assert.All(read, setting => Assert.True(
            page.Contains($"`{setting}`", StringComparison.OrdinalIgnoreCase)
            || Accounts.Any(account => setting.StartsWith(account, StringComparison.Ordinal)
                && Accounts.Any(example => page.Contains($"`{example}__{setting.Split(':', '_')[^1]}`", StringComparison.Ordinal))),
            setting));
    }

    private IEnumerable<string> ReadByTheCode(string transport)
    {
        var settings = new SettingsReadByTheCode(AppSettingsTemplate.Values(files, transport));
        PipelineSettings.Read(settings.Configuration);
        TelemetrySettings.Read(settings.Configuration);
        StorageConnections.FromSettings(name => settings.Configuration[name]);
        return settings.Asked;
    }

    // A transport that the template is ready for and the code does not have yet is refused by its name at the start.
    private bool IsTakenByTheCode(string transport)
    {
        try
        {
            PipelineSettings.Read(new SettingsReadByTheCode(AppSettingsTemplate.Values(files, transport)).Configuration);
            return true;
        }
        catch (SettingsException refused) when (refused.Message.StartsWith("Indstillingen Mail:Transport ", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
