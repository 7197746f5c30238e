using System.Globalization;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions;
using Pipeline.Workflow;

namespace Pipeline.Infra.Tests;

/// <summary>What templates and workbooks search for, as the code has it.</summary>
internal static class CodeFacts
{
    /// <summary>The names of the functions.</summary>
    public static IReadOnlySet<string> FunctionNames { get; } = typeof(PipelineHost).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().ToHashSet();

    /// <summary>What is logged, by event id.</summary>
    public static IReadOnlyDictionary<string, LoggerMessageAttribute> Events { get; } = typeof(WorkflowServices).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
        .ToDictionary(message => message.EventId.ToString(CultureInfo.InvariantCulture));
}
