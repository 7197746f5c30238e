using System.Net;
using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>One serving table: what it is to say of a plan, and how what is there is made to say it.</summary>
internal sealed class ServingTable(TableClient client, Func<PlanId, string> filter, Func<Plan, Snapshot, IEnumerable<TableEntity>> rows)
{
    private const int MostRounds = 5;

    /// <summary>What is there of a plan.</summary>
    public async Task<ServingRows> ReadAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var there = new Dictionary<(string, string), TableEntity>();
        await foreach (var row in client.QueryAsync<TableEntity>(filter(plan), cancellationToken: cancellationToken))
        {
            there.Add(ServingRows.KeyOf(row), row);
        }

        return new ServingRows(there);
    }

    /// <summary>Makes the table say what a snapshot says.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="there">What was read before.</param>
    /// <param name="cancellationToken">Stops between writes.</param>
    /// <exception cref="ConcurrentChangeException">Others kept changing the same rows.</exception>
    public async Task<ProjectionResult> ProjectAsync(Plan plan, Snapshot snapshot, ServingRows there, CancellationToken cancellationToken)
    {
        var wanted = rows(plan, snapshot).ToDictionary(ServingRows.KeyOf);
        var changed = 0;
        for (var round = 1; ; round++)
        {
            if (there.AreAheadOf(snapshot))
            {
                return new ProjectionResult(changed, IsOvertaken: true);
            }

            try
            {
                var actions = there.Differences(wanted).ToList();
                await Batches.SubmitAsync(client, actions, done => Interlocked.Add(ref changed, done), cancellationToken);
                return new ProjectionResult(changed, IsOvertaken: false);
            }
            catch (RequestFailedException refused) when (IsContention(refused))
            {
                // Another evaluator works on the same rows, or our own write arrived although its answer was lost: read again.
                if (round == MostRounds)
                {
                    throw new ConcurrentChangeException(client.Name, plan.Id.Value, "*", refused);
                }

                there = await ReadAsync(plan.Id, cancellationToken);
            }
        }
    }

    private static bool IsContention(RequestFailedException refused) =>
        refused.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.Conflict or (int)HttpStatusCode.NotFound;
}
