using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.Functions.Tests;

/// <summary>What every function must keep to, whatever it does.</summary>
public sealed class FunctionConventionTests
{
    /// <summary>The classes with functions.</summary>
    public static IReadOnlyList<Type> FunctionClasses { get; } = [.. Functions.Select(function => function.DeclaringType!).Distinct()];

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

    private static bool AnswersAnybody(CustomAttributeData trigger) =>
        trigger.AttributeType == typeof(HttpTriggerAttribute)
        && (AuthorizationLevel)trigger.ConstructorArguments[0].Value! == AuthorizationLevel.Anonymous;

    private static string? NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()?.Name;

    private static IEnumerable<CustomAttributeData> TriggersOf<TTrigger>() =>
        Functions.SelectMany(TriggersOf).Where(trigger => trigger.AttributeType == typeof(TTrigger));

    private static IEnumerable<CustomAttributeData> TriggersOf(MethodInfo function) =>
        function.GetParameters().SelectMany(parameter => parameter.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal));
}
