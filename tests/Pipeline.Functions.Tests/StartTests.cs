using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Domain;
using Pipeline.Functions.Tests.Support;
using Pipeline.Storage;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Functions.Tests;

/// <summary>What the app is put together of, and the mistakes that stop its start.</summary>
public sealed class StartTests
{
    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "Drop", null, "Drop" },
        { "Storage", null, "Storage" },
        { "Serving", "", "Serving" },
        { "Drop", "not a connection string", "Drop" },
        { "Mail:Transport", "Graph", "Mail:Transport" }, // beside a clock that stands still
        { "Mail:Transport", "Brevdue", "Mail:Transport" },
        { "Mail:Transport", null, "Mail:Transport" },
        { "Mail:Outbox", null, "Mail:Outbox" },
        { "Operations:Address", null, "Operations:Address" },
        { "Operations:Address", "drift", "Operations:Address" },
        { "Operations:Address", "Drift <drift@example.dk>", "Operations:Address" },
        { "Statistics:StatbankAddress", "statistik", "Statistics:StatbankAddress" },
        { "Statistics:StatbankAddress", "http://statistik.example.dk", "Statistics:StatbankAddress" },
        { "Statistics:StatbankAddress", "https://statistik.example.dk/?a=b", "Statistics:StatbankAddress" },
        { "Statistics:UddannelsesstatistikAddress", "https://navn:kode@statistik.example.dk", "Statistics:UddannelsesstatistikAddress" },
        { "Statistics:UddannelsesstatistikAddress", "https://statistik.example.dk", "Statistics:UddannelsesstatistikKey" },
        { "Demonstration:Clock:holbaek", "i morgen", "Demonstration:Clock:holbaek" },
        { "Demonstration:Clock:Holbæk By", "2026-09-14T06:00:00+02:00", "Demonstration:Clock:Holbæk By" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_setting_stops_the_start_with_one_sentence_that_names_it(string setting, string? value, string named)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values[setting] = value;

        Assert.Matches($@"^[^.\n]*\b{named}\b[^\n]*\.$", RefusalOf(settings));
    }

    [Theory]
    [InlineData("Drop", "Storage")]
    [InlineData("Drop", "Serving")]
    [InlineData("Storage", "Serving")]
    [InlineData("Drop", "AzureWebJobsStorage")]
    [InlineData("Storage", "AzureWebJobsStorage")]
    [InlineData("Serving", "AzureWebJobsStorage")]
    public void Two_connections_to_one_account_stop_the_start(string first, string second)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values[second] = settings.Values[first];

        Assert.Equal($"Indstillingerne {first} og {second} peger på samme lagerkonto: de skal pege på hver sin.", RefusalOf(settings));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:accountName", "serving")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "https://serving.blob.core.windows.net")]
    public void The_account_of_the_host_is_told_apart_however_it_is_given(string setting, string value)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values["AzureWebJobsStorage"] = null;
        settings.Values[setting] = value;

        Assert.Equal(
            "Indstillingerne Serving og AzureWebJobsStorage peger på samme lagerkonto: de skal pege på hver sin.", RefusalOf(settings));
    }

    [Theory]
    [InlineData("https://statistik.example.dk", "en-noegle")]
    [InlineData("https://statistik.example.dk/api/", "en-noegle")]
    [InlineData("http://127.0.0.1:5000", "en-noegle")]
    [InlineData("http://localhost", "en-noegle")]
    [InlineData("", "")]
    public void Statistics_are_fetched_encrypted_or_on_the_machine_itself_or_not_at_all(string address, string key)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values["Statistics:StatbankAddress"] = address;
        settings.Values["Statistics:UddannelsesstatistikAddress"] = address;
        settings.Values["Statistics:UddannelsesstatistikKey"] = key;

        using var host = PipelineHost.Build([], settings.Values);

        Assert.Equal(address.Length > 0, host.Services.GetRequiredService<StatisticsSettings>().StatbankAddress is not null);
    }

    [Theory]
    [InlineData("hemmeligæøå")]
    [InlineData("to linjer\nX-Andet: 1")]
    public void A_key_that_cannot_be_one_stops_the_start_and_is_not_told(string key)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values["Statistics:UddannelsesstatistikAddress"] = "https://statistik.example.dk";
        settings.Values["Statistics:UddannelsesstatistikKey"] = key;

        var refusal = RefusalOf(settings);

        Assert.Contains("Statistics:UddannelsesstatistikKey", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en uge")]
    [InlineData("0.00:00:00")]
    [InlineData("-1.00:00:00")]
    [InlineData("30.00:00:01")]
    public void How_long_quarantine_lasts_must_be_a_time_above_nothing_and_a_month_at_most(string text)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values["Quarantine:KeepFor"] = text;

        Assert.Equal("Indstillingen Quarantine:KeepFor skal være en tid over 0 og højst 30 dage, såsom 7.00:00:00 (7 dage).", RefusalOf(settings));
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("True ")]
    public void Whether_App_Service_is_trusted_must_be_said_plainly(string text)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values["Adgang:StolPaaAppService"] = text;

        Assert.Equal(
            "Indstillingen Adgang:StolPaaAppService skal være true eller false; true kun, når App Service-godkendelse står foran.", RefusalOf(settings));
    }

    [Theory]
    [InlineData("Limits:FileBytes", "50 MB")]
    [InlineData("Limits:Rows", "0")]
    [InlineData("Limits:Rows", "-1")]
    [InlineData("Limits:Columns", "99999999999")]
    [InlineData("Limits:CellCharacters", "1.000")]
    public void A_limit_must_be_a_whole_number_above_nothing(string setting, string text)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values[setting] = text;

        Assert.Equal($"Indstillingen {setting} skal være et helt tal over 0, såsom 500000.", RefusalOf(settings));
    }

    [Fact]
    public void A_mistake_in_a_plan_file_stops_the_start_with_file_place_and_expectation()
    {
        using var settings = AppSettings.OnNothing();
        var folder = Directory.CreateTempSubdirectory("pipeline-config-");
        try
        {
            CopyConfiguration(folder);
            var plan = Path.Combine(folder.FullName, "plans", "holbaek.json");
            var oneWrongWord = new Regex("\"rolle\": \"lokal\"").Replace(File.ReadAllText(plan), "\"rolle\": \"lokl\"", count: 1);
            File.WriteAllText(plan, oneWrongWord);
            settings.Values["Configuration:Folder"] = folder.FullName;

            var wrong = Assert.Throws<ConfigurationException>(() => PipelineHost.Build([], settings.Values));

            var mistake = Assert.Single(wrong.Mistakes);
            Assert.Equal("plans/holbaek.json", mistake.File);
            Assert.Matches(@"^linje \d+, indikatorer\[\d+\]\.rolle$", mistake.Place);
            Assert.Equal("fandt \"lokl\"; et af disse ord ventes: fast, lokal, baggrund.", mistake.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_registered_service_and_every_function_can_be_made()
    {
        using var settings = AppSettings.OnNothing();
        IServiceCollection? registered = null;
        using var host = PipelineHost.Build([], settings.Values, services => registered = services);
        using var scope = host.Services.CreateScope();

        Assert.All(
            registered!.Where(service => !service.ServiceType.IsGenericTypeDefinition && !service.IsKeyedService),
            service => Assert.NotNull(scope.ServiceProvider.GetServices(service.ServiceType).Last()));
        Assert.All(
            FunctionConventionTests.FunctionClasses,
            function => Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, function)));
    }

    private static string RefusalOf(AppSettings settings)
    {
        var refusal = Record.Exception(() => PipelineHost.Build([], settings.Values).Dispose());
        return refusal is SettingsException or StorageConnectionException
            ? refusal.Message
            : throw new InvalidOperationException("It was not refused as a mistake in the settings is.", refusal);
    }

    private static void CopyConfiguration(DirectoryInfo target)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "config");
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
