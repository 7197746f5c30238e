using Pipeline.Storage;

namespace Pipeline.Workflow.Exports;

/// <summary>What a restore did, and what a person must do about what the export did not have. Names are as they stand in the answer.</summary>
public sealed record RestoreDocument
{
    /// <summary>The export.</summary>
    public required string Eksport { get; init; }

    /// <summary>Each table.</summary>
    public required IReadOnlyList<Tabel> Tabeller { get; init; }

    /// <summary>Each plan.</summary>
    public required IReadOnlyList<Plan> Planer { get; init; }

    /// <summary>What a person must do now.</summary>
    public required string Videre { get; init; }

    internal static RestoreDocument Of(Restoration restoration, IEnumerable<RestoredTable> tables, IReadOnlyList<Plan> plans) => new()
    {
        Eksport = restoration.Export,
        Tabeller = [.. tables.Select(table => new Tabel(table.Table, table.Inserted, table.WereThere))],
        Planer = plans,
        Videre = "Der sendes ingen mail, før nogen bekræfter det (POST /api/restores/confirm). Se først i postkassen, hvad der er sendt siden eksporten.",
    };

    /// <summary>A table.</summary>
    /// <param name="Navn">Its name.</param>
    /// <param name="Indsat">How many rows were put back.</param>
    /// <param name="VarDer">How many were there already, and stayed.</param>
    public sealed record Tabel(string Navn, long Indsat, long VarDer);

    /// <summary>A plan.</summary>
    /// <param name="Navn">Its identifier.</param>
    /// <param name="Nummer">The number that its log goes on from; 0 for none.</param>
    /// <param name="LeverancerUdenAlleMaalinger">Deliveries in the log whose observations are not all there: they must be read again (reingest), and then withdrawn.</param>
    /// <param name="OriginalerUdenLeverance">Archived originals that the log does not know: they came after the export and must be dropped again.</param>
    public sealed record Plan(
        string Navn, long Nummer, IReadOnlyList<string> LeverancerUdenAlleMaalinger, IReadOnlyList<string> OriginalerUdenLeverance);
}
