using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions;
using Pipeline.Storage;
using Pipeline.Workflow.Deadlines;

namespace Pipeline.Infra.Tests;

/// <summary>The containers, tables and queues of the template are those that the code and the host use: no fewer, no more.</summary>
public sealed class StorageTemplateTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    private const string Storage = "modules/storage.bicep";

    // The platform's own: the deployed program, and the events that Event Grid could not deliver.
    private static readonly string[] PlatformContainers = ["pakke", "ikke-leveret"];

    // Source: Microsoft's documentation of the blob trigger, which puts what it gave up in the account of the trigger's connection.
    private const string PoisonQueue = "webjobs-blobtrigger-poison";

    [Fact]
    public void The_accounts_have_the_containers_of_the_code()
    {
        Assert.Equal(StorageNames.DropContainers.Order(), Declared("drop", "containers"));
        Assert.Equal(StorageNames.MainContainers.Order(), Declared("storage", "containers").Concat(Declared("storage", "immutableContainers")).Order());
        Assert.Empty(Declared("serving", "containers"));
        Assert.Equal(PlatformContainers.Order(), Declared("host", "containers"));
    }

    [Fact]
    public void The_accounts_have_the_tables_of_the_code()
    {
        Assert.Empty(Declared("drop", "tables"));
        Assert.Equal(StorageNames.MainTables.Order(), Declared("storage", "tables"));
        Assert.Equal(StorageNames.ServingTables.Order(), Declared("serving", "tables"));
        Assert.Empty(Declared("host", "tables"));
    }

    [Fact]
    public void The_only_queue_is_the_one_that_the_hosts_blob_trigger_fills()
    {
        Assert.Equal([PoisonQueue], Declared("drop", "queues"));
        Assert.Empty(Declared("storage", "queues").Concat(Declared("serving", "queues")).Concat(Declared("host", "queues")));
    }

    [Fact]
    public void Every_name_of_the_code_belongs_to_an_account()
    {
        var names = typeof(StorageNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Empty(names.Except(
            [.. StorageNames.DropContainers, .. StorageNames.MainContainers, .. StorageNames.MainTables, .. StorageNames.ServingTables]));
    }

    [Fact]
    public void Sent_reports_alone_are_immutable() => Assert.Equal([StorageNames.Workbooks], Declared("storage", "immutableContainers"));

    [Fact]
    public void Nothing_that_is_deleted_can_be_got_back_but_in_the_private_account()
    {
        string[] recovering = ["deletedBlobDays", "previousVersionDays"];

        Assert.All(["drop", "serving", "host"], account => Assert.DoesNotContain(Parameters(account).Keys, recovering.Contains));
        Assert.Superset(recovering.ToHashSet(), Parameters("storage").Keys.ToHashSet());
    }

    [Fact]
    public void Quarantined_and_refused_files_are_deleted_within_thirty_days_and_the_inbox_has_no_rule()
    {
        Assert.Equal([StorageNames.Quarantine], RuleContainers("drop"));
        Assert.Equal([StorageNames.Refused, StorageNames.Exports], RuleContainers("storage"));
        Assert.InRange(Days("quarantinedDays"), 1, 30);
        Assert.InRange(Days("refusedDays") + Days("previousVersionDays") + Days("deletedBlobDays"), 1, 30);
    }

    // The app logs what it removes, and removes the rows that belong to a file: it must come before the rules of the platform, which do neither.
    [Fact]
    public void The_app_removes_files_before_the_rules_of_the_platform_do()
    {
        Assert.InRange(RemoveRefused.KeptFor.TotalDays, 1, Days("refusedDays") - 1);
        Assert.InRange(QuarantineKeeping.Default.KeepFor.TotalDays, 1, Days("quarantinedDays") - 1);
    }

    [Fact]
    public void What_was_wrong_with_a_refused_file_is_gone_from_the_last_export_within_thirty_days() =>
        Assert.InRange(
            RemoveRefused.KeptFor.TotalDays + Days("exportDays") + Days("previousVersionDays") + Days("deletedBlobDays"), 1, 30);

    [Fact]
    public void Only_the_serving_account_may_take_shared_keys()
    {
        Assert.All(["drop", "storage", "host"], account => Assert.DoesNotContain("allowSharedKeyAccess", Parameters(account).Keys));
        Assert.Equal("servingAllowsSharedKey", Parameters("serving")["allowSharedKeyAccess"].Text);
    }

    [Fact]
    public void The_events_are_those_of_the_inbox_and_go_to_its_function()
    {
        var trigger = typeof(TakeDeliveryFunction).GetMethods().Single(method => method.GetCustomAttribute<FunctionAttribute>() is not null);
        var subscription = files.Declaration("events.bicep", "resource_declaration", "inbox");

        Assert.Contains($"/blobServices/default/containers/{StorageNames.Inbox}/", subscription.Strings);
        Assert.Equal(
            trigger.GetCustomAttribute<FunctionAttribute>()!.Name,
            files.Declaration("events.bicep", "variable_declaration", "function").All("string").Single().Literal);
        Assert.Contains(
            files.Declaration("events.bicep", "variable_declaration", "undelivered").All("string").Single().Literal, Declared("host", "containers"));
    }

    private IReadOnlyDictionary<string, BicepNode> Parameters(string account) =>
        files.Declaration(Storage, "module_declaration", account).Properties["params"].Properties;

    private IEnumerable<string> Declared(string account, string parameter) =>
        Parameters(account).TryGetValue(parameter, out var names) ? names.Strings.Order() : [];

    private IEnumerable<string> RuleContainers(string account) =>
        Parameters(account)["deletionRules"].All("object").Select(rule => rule.Properties["container"].Literal!);

    private int Days(string variable) =>
        int.Parse(files.Declaration(Storage, "variable_declaration", variable).All("number").Single().Text!, System.Globalization.CultureInfo.InvariantCulture);
}
