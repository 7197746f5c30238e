using Pipeline.Domain;
using Pipeline.Functions.Tests.Support;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>Files that cannot be taken: nothing is silently left lying, and nothing about a person goes on.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class DeliveryTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("x.csv")]
    [InlineData("holbaek/x.csv")]
    [InlineData("atlantis/tandpleje-udeblivelser/x.csv")]
    [InlineData("holbaek/tandpleje-udeblivelser/dybere/x.csv")]
    public async Task A_misplaced_file_is_refused_with_a_receipt_to_operations(string path)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        var refused = await app.DropAsync(path, Samples.Dental, keptUnder: "ukendt");

        Assert.Equal(DeliveryState.Refused, refused.State);
        var receipt = Assert.Single(app.Mails);
        Assert.Contains($"To: \"Driften\"\r\n <{RunningApp.OperationsAddress}>\r\n", receipt, StringComparison.Ordinal);
        var everything = await app.EverythingAsync();
        Assert.Contains(everything, thing => thing.Place.StartsWith("blob afvist/ukendt/", StringComparison.Ordinal));
        Assert.DoesNotContain(everything, thing => thing.Place.StartsWith("blob indbakke/", StringComparison.Ordinal));
    }

    // The plan is known, and its own people can mend it.
    [Fact]
    public async Task A_file_of_an_unknown_format_is_refused_with_a_receipt_to_the_secretariat_of_the_plan()
    {
        await using var app = await RunningApp.StartAsync(azurite);

        var refused = await app.DropAsync("holbaek/tandplejen/x.csv", Samples.Dental);

        Assert.Equal(DeliveryState.Refused, refused.State);
        Assert.StartsWith("Formatet »tandplejen« findes ikke", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "To: \"Sekretariatet\"\r\n <sekretariat@helhedsplan-holbaek.example.dk>\r\n",
            Assert.Single(app.Mails),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("holbaek/tandpleje-udeblivelser/070761-4285.csv", "holbaek")]
    [InlineData("holbaek/tandpleje-udeblivelser/barn_0707614285.csv", "holbaek")]
    [InlineData("0707614285.csv", "ukendt")]
    public async Task A_CPR_number_in_a_file_name_is_masked_everywhere(string path, string keptUnder)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        var quarantined = await app.DropAsync(path, Samples.Dental, keptUnder);

        Assert.Equal(DeliveryState.Quarantined, quarantined.State);
        Assert.Contains("xxxxxx", quarantined.FileName, StringComparison.Ordinal);
        Assert.Single(app.Mails);
        Assert.DoesNotContain(await app.EverythingAsync(), HoldsTheNumber);
    }

    [Theory]
    [InlineData(Samples.DentalPath, "holbaek")]
    [InlineData("x.csv", "ukendt")]
    public async Task A_CPR_number_in_a_cell_ends_in_quarantine_and_nowhere_else(string path, string keptUnder)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        var quarantined = await app.DropAsync(path, Samples.DentalWithCpr, keptUnder);

        Assert.Equal(DeliveryState.Quarantined, quarantined.State);
        Assert.Single(app.Mails);
        var holding = (await app.EverythingAsync()).Where(HoldsTheNumber);
        Assert.Equal([$"blob {StorageNames.Quarantine}/{quarantined.Id}"], holding.Select(thing => thing.Place));
    }

    [Fact]
    public async Task The_log_and_the_message_say_where_the_number_stands_and_by_which_rule_and_never_the_number()
    {
        await using var app = await RunningApp.StartAsync(azurite);

        // The header, three rows, and the number in the fifth column of the next.
        var quarantined = await app.DropAsync(Samples.DentalPath, $"{Samples.Dental.TrimEnd()}\nGrønneparken;2026H1;1;1;070761-4285;\n");

        var logged = Assert.Single(app.Log, line => line.Contains("cpr-med-skilletegn", StringComparison.Ordinal));
        Assert.Contains($"{Path.GetFileName(Samples.DentalPath)}", logged, StringComparison.Ordinal);
        Assert.Contains("row 5, column E", logged, StringComparison.Ordinal);
        Assert.Contains("kolonne E", Assert.Single(quarantined.Warnings), StringComparison.Ordinal);
        Assert.Contains("kolonne E", Assert.Single(app.Mails), StringComparison.Ordinal);
        Assert.DoesNotContain("070761", logged + Assert.Single(quarantined.Warnings) + Assert.Single(app.Mails), StringComparison.Ordinal);
    }

    private static bool HoldsTheNumber((string Place, string Content) thing) =>
        Samples.FormsOfCprNumber.Any(form => $"{thing.Place} {thing.Content}".Contains(form, StringComparison.Ordinal));
}
