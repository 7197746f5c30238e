using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.Functions.Tests;

/// <summary>What every function must keep to, whatever it does.</summary>
public sealed class FunctionConventionTests
{
    /// <summary>The classes with functions.</summary>
    public static IReadOnlyList<Type> FunctionClasses { get; } = [.. Functions.Select(function => function.DeclaringType!).Distinct()];

    // Source: Microsoft's documentation of the bindings of the isolated worker with the ASP.NET Core integration.
    private static readonly Dictionary<Type, Type[]> Convertible = new()
    {
        [typeof(HttpTriggerAttribute)] = [typeof(HttpRequest)],
        [typeof(TimerTriggerAttribute)] = [typeof(TimerInfo)],
        [typeof(BlobTriggerAttribute)] = [typeof(BlobClient), typeof(Stream), typeof(string), typeof(byte[])],
    };

    private static IEnumerable<MethodInfo> Functions =>
        typeof(PipelineHost).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => NameOf(method) is not null);

    [Fact]
    public void Names_are_unique_and_those_of_their_classes()
    {
        Assert.NotEmpty(Functions);
        Assert.Distinct(Functions.Select(NameOf), StringComparer.OrdinalIgnoreCase);
        Assert.All(Functions, function => Assert.Equal($"{NameOf(function)}Function", function.DeclaringType!.Name));
        Assert.Equal(Functions.Count(), FunctionClasses.Count);
    }

    [Fact]
    public void Every_function_has_one_trigger() =>
        Assert.All(Functions, function => Assert.Single(TriggersOf(function)));

    [Fact]
    public void Every_HTTP_trigger_says_who_may_ask_and_by_which_method() =>
        Assert.All(TriggersOf<HttpTriggerAttribute>(), trigger =>
        {
            Assert.Equal(typeof(AuthorizationLevel), trigger.ConstructorArguments[0].ArgumentType);
            Assert.NotEmpty((IReadOnlyList<CustomAttributeTypedArgument>)trigger.ConstructorArguments[1].Value!);
        });

    [Fact]
    public void Only_the_health_function_answers_anybody() =>
        Assert.Equal(
            ["Health"],
            Functions.Where(function => TriggersOf(function).Any(AnswersAnybody)).Select(NameOf));

    [Fact]
    public void Every_blob_trigger_is_fed_by_events_and_names_its_account() =>
        Assert.All(TriggersOf<BlobTriggerAttribute>(), trigger =>
        {
            Assert.Contains(
                trigger.NamedArguments, argument => argument.MemberName == "Connection" && argument.TypedValue.Value is "Drop");
            Assert.Contains(
                trigger.NamedArguments,
                argument => argument.MemberName == "Source" && (BlobTriggerSource)argument.TypedValue.Value! == BlobTriggerSource.EventGrid);
        });

    [Fact]
    public void No_timer_runs_at_every_start() =>
        Assert.DoesNotContain(
            TriggersOf<TimerTriggerAttribute>().SelectMany(trigger => trigger.NamedArguments), argument => argument.MemberName == "RunOnStartup");

    [Fact]
    public void Every_function_can_be_told_to_stop_unless_it_answers_at_once() =>
        Assert.All(
            Functions.Where(function => typeof(Task).IsAssignableFrom(function.ReturnType)),
            function => Assert.Contains(function.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken)));

    // The real SDK refuses it anywhere else (AZFW0012): a blob is tried five times by the host, a request by whoever asks.
    [Fact]
    public void Only_a_timer_says_how_it_is_tried_again() =>
        Assert.All(
            Functions.Where(function => function.GetCustomAttributes<RetryAttribute>().Any()),
            function => Assert.Equal(typeof(TimerTriggerAttribute), TriggersOf(function).Single().AttributeType));

    [Fact]
    public void Every_trigger_binds_to_a_type_that_the_real_worker_converts() =>
        Assert.All(
            Functions.SelectMany(function => function.GetParameters()).Where(parameter => TriggersOf(parameter).Any()),
            parameter => Assert.Contains(parameter.ParameterType, Convertible[TriggersOf(parameter).Single().AttributeType]));

    [Fact]
    public void Every_other_parameter_is_a_part_of_the_path_or_the_token_that_stops_the_run() =>
        Assert.All(
            Functions.SelectMany(function => function.GetParameters()).Where(parameter => !TriggersOf(parameter).Any()),
            parameter => Assert.True(
                parameter.ParameterType == typeof(CancellationToken)
                || (parameter.ParameterType == typeof(string) && PathOf((MethodInfo)parameter.Member).Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)),
                $"{parameter.Member.DeclaringType!.Name}: {parameter.Name}"));

    private static string PathOf(MethodInfo function) => TriggersOf(function).Single() switch
    {
        var blob when blob.AttributeType == typeof(BlobTriggerAttribute) => (string)blob.ConstructorArguments[0].Value!,
        var http => http.NamedArguments.FirstOrDefault(argument => argument.MemberName == "Route").TypedValue.Value as string ?? "",
    };

    private static bool AnswersAnybody(CustomAttributeData trigger) =>
        trigger.AttributeType == typeof(HttpTriggerAttribute)
        && (AuthorizationLevel)trigger.ConstructorArguments[0].Value! == AuthorizationLevel.Anonymous;

    private static string? NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()?.Name;

    private static IEnumerable<CustomAttributeData> TriggersOf<TTrigger>() =>
        Functions.SelectMany(TriggersOf).Where(trigger => trigger.AttributeType == typeof(TTrigger));

    private static IEnumerable<CustomAttributeData> TriggersOf(MethodInfo function) =>
        function.GetParameters().SelectMany(TriggersOf);

    private static IEnumerable<CustomAttributeData> TriggersOf(ParameterInfo parameter) =>
        parameter.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal));
}
