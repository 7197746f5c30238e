using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.Tests.Functions;

/// <summary>Functions that cannot be run, each for one reason.</summary>
public static class BrokenFunctions
{
    [Function("BrokenTwice")]
    public static void BrokenTwice([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
    }

    [Function("brokentwice")]
    public static void BrokenTwiceAgain([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
    }

    [Function(nameof(BrokenTriggerType))]
    public static void BrokenTriggerType([TimerTrigger("0 0 * * * *")] string timer)
    {
    }

    [Function(nameof(BrokenParameter))]
    public static void BrokenParameter([BlobTrigger("indbakke/{name}")] string content, string other)
    {
    }

    [Function(nameof(BrokenNoTrigger))]
    public static void BrokenNoTrigger(FunctionContext context)
    {
    }

    [Function(nameof(BrokenRetry))]
    [FixedDelayRetry(3, "00:00:01")]
    public static void BrokenRetry([BlobTrigger("indbakke/{name}")] string content)
    {
    }

    [Function(nameof(BrokenReturn))]
    public static string BrokenReturn([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => string.Empty;

    [Function(nameof(BrokenSchedule))]
    public static void BrokenSchedule([TimerTrigger("now and then")] TimerInfo timer)
    {
    }

    [Function(nameof(BrokenPath))]
    public static void BrokenPath([BlobTrigger("indbakke/{name")] string content)
    {
    }

    [Function(nameof(BrokenAccess))]
    internal static IActionResult BrokenAccess([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new OkResult();
}
