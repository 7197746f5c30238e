using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>A plan's deliveries as the API tells them. The names are Danish, for they are data.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Leverancer">Those in the log by number, then the others by time.</param>
public sealed record DeliveriesDocument(string Plan, IReadOnlyList<DeliveriesDocument.Leverance> Leverancer)
{
    /// <summary>One delivery.</summary>
    public sealed record Leverance
    {
        /// <summary>Its identifier.</summary>
        public required string Id { get; init; }

        /// <summary>Its number in the plan's log; null before it is taken.</summary>
        public required long? Nummer { get; init; }

        /// <summary>Its format; empty for none.</summary>
        public required string Format { get; init; }

        /// <summary>The file's name, masked where it may hold data on persons.</summary>
        public required string Fil { get; init; }

        /// <summary>Where it has got to.</summary>
        public required string Tilstand { get; init; }

        /// <summary>When the file was last changed where it was dropped (UTC).</summary>
        public required DateTimeOffset Aendret { get; init; }

        /// <summary>When it was taken (UTC); null before.</summary>
        public required DateTimeOffset? Indlaest { get; init; }

        /// <summary>Whether nothing remains to be done about it.</summary>
        public required bool Ryddet { get; init; }

        /// <summary>The rows, values and errors counted.</summary>
        public required Optaelling Antal { get; init; }

        /// <summary>What came of it.</summary>
        public required string Besked { get; init; }

        /// <summary>What people should know all the same.</summary>
        public required IReadOnlyList<string> Advarsler { get; init; }

        /// <summary>The delivery whose original it reads again; null for a dropped file.</summary>
        public required string? GenlaestFra { get; init; }

        /// <summary>Who had it read again, and why; null for a dropped file.</summary>
        public required Beslutning? Genlaest { get; init; }

        /// <summary>The number from which it no longer counts; null while it counts.</summary>
        public required long? TrukketVed { get; init; }

        /// <summary>Who withdrew it, and why; null when nobody did.</summary>
        public required Beslutning? Trukket { get; init; }

        /// <summary>A delivery as the API tells it.</summary>
        public static Leverance Of(DeliveryEntry entry) => Told(entry ?? throw new ArgumentNullException(nameof(entry)));

        private static Leverance Told(DeliveryEntry entry) => new()
        {
            Id = entry.Id.Value,
            Nummer = entry.Number,
            Format = entry.Format?.Value ?? "",
            Fil = entry.FileName,
            Tilstand = entry.State.Word(),
            Aendret = entry.Modified,
            Indlaest = entry.Committed,
            Ryddet = entry.IsCleared,
            Antal = Optaelling.Of(entry),
            Besked = entry.Message,
            Advarsler = entry.Warnings,
            GenlaestFra = entry.ReingestedFrom?.Value,
            Genlaest = Beslutning.Of(entry.Reingestion),
            TrukketVed = entry.WithdrawnBy,
            Trukket = Beslutning.Of(entry.Withdrawal),
        };
    }

    /// <summary>What was counted in a delivery.</summary>
    /// <param name="RaekkerLaest">Rows read.</param>
    /// <param name="RaekkerOversprunget">Rows skipped, as the format allows.</param>
    /// <param name="RaekkerMedFejl">Rows with errors, each counted once.</param>
    /// <param name="Maalinger">Observations.</param>
    /// <param name="Nye">Values that were not known before.</param>
    /// <param name="Aendrede">Values that were known as something else.</param>
    /// <param name="Uaendrede">Values told as they were known.</param>
    /// <param name="Udeladte">Values known before that it left out.</param>
    /// <param name="Overtrumfede">Values that a file changed later says otherwise than.</param>
    /// <param name="Fejl">Errors.</param>
    public sealed record Optaelling(
        int RaekkerLaest,
        int RaekkerOversprunget,
        int RaekkerMedFejl,
        int Maalinger,
        int Nye,
        int Aendrede,
        int Uaendrede,
        int Udeladte,
        int Overtrumfede,
        int Fejl)
    {
        internal static Optaelling Of(DeliveryEntry entry) => new(
            entry.RowsRead,
            entry.RowsSkipped,
            entry.RowsWrong,
            entry.ObservationCount,
            entry.NewCount,
            entry.ChangedCount,
            entry.UnchangedCount,
            entry.LeftOutCount,
            entry.OverruledCount,
            entry.ErrorCount);
    }

    /// <summary>What a person decided.</summary>
    /// <param name="Navn">Who.</param>
    /// <param name="Begrundelse">Why.</param>
    public sealed record Beslutning(string Navn, string Begrundelse)
    {
        internal static Beslutning? Of(Decision? decision) => decision is null ? null : new(decision.Name, decision.Reason);
    }
}

/// <summary>What was wrong with a delivery as the API tells it: the text found to the secretariat alone.</summary>
/// <param name="Leverance">The delivery.</param>
/// <param name="Tilstand">Where it has got to.</param>
/// <param name="Antal">How many errors there are in all.</param>
/// <param name="FoersteFejl">The first of them; none unless it was refused.</param>
public sealed record DeliveryErrorsDocument(
    string Leverance, string Tilstand, int Antal, IReadOnlyList<DeliveryErrorsDocument.Fejl> FoersteFejl)
{
    /// <summary>One error.</summary>
    /// <param name="Kode">The kind of error; stable.</param>
    /// <param name="Ark">The sheet; empty for a text file.</param>
    /// <param name="Raekke">The row as Excel shows it; null when it is about the file as a whole.</param>
    /// <param name="Kolonne">The column's header; empty when it is not about a column.</param>
    /// <param name="Fundet">The text found; null to all but the secretariat, and where none is kept.</param>
    /// <param name="Ventet">What was expected.</param>
    /// <param name="SaadanRettes">How it is put right.</param>
    public sealed record Fejl(string Kode, string Ark, int? Raekke, string Kolonne, string? Fundet, string Ventet, string SaadanRettes)
    {
        internal static Fejl Of(Refusal refusal, string? found) =>
            new(refusal.Code, refusal.Sheet, refusal.Row, refusal.Column, found, refusal.Expected, refusal.Remedy);
    }
}
