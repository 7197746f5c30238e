using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Every quarter of an hour: goes on with reports that are being sent, and looks for mails of which it cannot be told yet.</summary>
public sealed class FollowMailsFunction(PrepareMeeting prepareMeeting)
{
    /// <summary>Begins nothing new. Safe to run again: what is sent is not sent again.</summary>
    [Function("FollowMails")]
    public Task RunAsync([TimerTrigger("0 5/15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        prepareMeeting.FollowAsync(cancellationToken);
}
