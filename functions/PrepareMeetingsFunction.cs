using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Every morning: does what is due about each board meeting: reminders, the draft and the report.</summary>
public sealed class PrepareMeetingsFunction(PrepareMeeting prepareMeeting)
{
    /// <summary>
    /// 5 o'clock UTC is 6 or 7 in Denmark; what is due is decided in Danish time. Safe to run again: what is sent is not sent again.
    /// </summary>
    [Function("PrepareMeetings")]
    public Task RunAsync([TimerTrigger("0 0 5 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        prepareMeeting.RunAsync(cancellationToken);
}
