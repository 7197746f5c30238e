using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Meetings;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Functions;

/// <summary>Every morning: does what is due about each board meeting: reminders, the draft and the report; then measures how things stand.</summary>
public sealed class PrepareMeetingsFunction(PrepareMeeting prepareMeeting, RecordStandings recordStandings)
{
    /// <summary>
    /// 5 o'clock UTC is 6 or 7 in Denmark; what is due is decided in Danish time. Safe to run again: what is sent is not sent again.
    /// </summary>
    [Function("PrepareMeetings")]
    public async Task RunAsync([TimerTrigger("0 0 5 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await prepareMeeting.RunAsync(cancellationToken);
        }
        finally
        {
            // What could not be prepared is what must be seen.
            await recordStandings.RunAsync(cancellationToken);
        }
    }
}
