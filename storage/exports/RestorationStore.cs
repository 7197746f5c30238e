using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>The restorations of tables. While one is not confirmed by a person, no mail is sent. This table is not exported.</summary>
public sealed class RestorationStore
{
    // All in one partition: there are few, and they are read together.
    private const string Partition = "gendannelse";
    private const string NameFormat = "yyyyMMdd'T'HHmmssfffffff";
    private const string Export = "Eksport";
    private const string Name = "Navn";
    private const string Reason = "Begrundelse";
    private const string Begun = "Begyndt";
    private const string Done = "Faerdig";
    private const string Inserted = "Indsat";
    private const string WereThere = "VarDer";
    private const string ConfirmedName = "BekraeftetAf";
    private const string ConfirmedReason = "BekraeftetFordi";
    private const string Confirmed = "Bekraeftet";

    private readonly TableClient client;
    private readonly ConditionalTable table;

    /// <summary>The restorations in the pipeline's private account.</summary>
    public RestorationStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        client = storage.Tables.GetTableClient(StorageNames.Restorations);
        table = new ConditionalTable(client);
    }

    /// <summary>Records that a restore begins; the table is made if it was lost too.</summary>
    public async Task<Restoration> BeginAsync(string export, Decision decision, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await client.CreateIfNotExistsAsync(cancellationToken);
        var fresh = new Restoration
        {
            Name = now.UtcDateTime.ToString(NameFormat, CultureInfo.InvariantCulture),
            Export = export,
            Decision = decision,
            Begun = now,
        };
        return ToRestoration(await table.ClaimAsync(ToRow(fresh), cancellationToken));
    }

    /// <summary>Saves a restoration that was begun or read before.</summary>
    /// <exception cref="ConcurrentChangeException">Another changed it meanwhile.</exception>
    public async Task<Restoration> SaveAsync(Restoration restoration, CancellationToken cancellationToken) =>
        ToRestoration(await table.SaveAsync(ToRow(restoration), cancellationToken));

    /// <summary>The restorations that nobody has confirmed, the oldest first.</summary>
    public async Task<IReadOnlyList<Restoration>> ReadUnconfirmedAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<Restoration>();
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken))
        {
            if (ToRestoration(row) is { Confirmation: null } restoration)
            {
                waiting.Add(restoration);
            }
        }

        return waiting;
    }

    private static TableEntity ToRow(Restoration restoration)
    {
        ArgumentNullException.ThrowIfNull(restoration);
        var row = new TableEntity(Partition, restoration.Name)
        {
            [Export] = restoration.Export,
            [Name] = restoration.Decision.Name,
            [Reason] = restoration.Decision.Reason,
            [Begun] = restoration.Begun.ToUniversalTime(),
            [Inserted] = restoration.Inserted,
            [WereThere] = restoration.WereThere,
            [ConfirmedName] = restoration.Confirmation?.Name ?? "",
            [ConfirmedReason] = restoration.Confirmation?.Reason ?? "",
            ETag = restoration.RowETag,
        };
        row.Put(Done, restoration.Done?.ToUniversalTime());
        row.Put(Confirmed, restoration.Confirmed?.ToUniversalTime());
        return row;
    }

    private static Restoration ToRestoration(TableEntity row) => new()
    {
        Name = row.RowKey,
        Export = row.Text(Export),
        Decision = new Decision(row.Text(Name), row.Text(Reason)),
        Begun = row.Time(Begun),
        Done = row.GetDateTimeOffset(Done),
        Inserted = row.GetInt64(Inserted) ?? 0,
        WereThere = row.GetInt64(WereThere) ?? 0,
        Confirmation = row.Text(ConfirmedName) is { Length: > 0 } who ? new Decision(who, row.Text(ConfirmedReason)) : null,
        Confirmed = row.GetDateTimeOffset(Confirmed),
        RowETag = row.ETag,
    };
}
