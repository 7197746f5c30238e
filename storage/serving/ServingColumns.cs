using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// What the serving tables have in common. Text columns are on every row; a number that is hidden or missing is absent, and so is its text:
/// why, a column of states or reasons says.
/// </summary>
internal static class ServingColumns
{
    /// <summary>The number in the plan's log as of which the row was last changed.</summary>
    public const string Number = "Nummer";

    public const string Plan = "Plan";
    public const string AreaKey = "NoegleOmraade";
    public const string IndicatorKey = "NoegleIndikator";
    public const string PeriodKey = "NoeglePeriode";

    private const string ExactSuffix = "Tekst";
    public const string ReasonSuffix = "Aarsag";
    private const string StateSuffix = "Tilstand";
    private const string BoundSuffix = "Graense";

    public static TableEntity NewRow(Snapshot snapshot, string partitionKey, string rowKey) =>
        new(partitionKey, rowKey) { [Plan] = snapshot.Plan.Value, [Number] = snapshot.Number };

    /// <summary>The key of a relation: unique over all plans.</summary>
    public static string KeyOf(PlanId plan, Slug id) => $"{plan};{id}";

    /// <inheritdoc cref="KeyOf(PlanId, Slug)" />
    public static string KeyOf(PlanId plan, Period period) => $"{plan};{period.Key}";

    /// <summary>A double for tools, and the exact number as text beside it; neither when there is no number.</summary>
    public static void PutNumber(TableEntity row, string column, decimal? number)
    {
        if (number is { } known)
        {
            row[column] = (double)known;
            row[column + ExactSuffix] = RowReading.ExactText(known);
        }
    }

    /// <summary>A value with its state, and its bound where that is what is known.</summary>
    public static void PutValue(TableEntity row, string stateColumn, string column, ObservedValue? value)
    {
        row[stateColumn] = (value?.State ?? ValueState.NotAvailable).Word();
        PutNumber(row, column, value?.Number);
        PutNumber(row, column + BoundSuffix, value is not null && value.TryGetBound(out var bound) ? bound : null);
    }

    /// <summary>A value with its state in a column named after it.</summary>
    public static void PutValue(TableEntity row, string column, ObservedValue? value) => PutValue(row, column + StateSuffix, column, value);

    /// <summary>A computed number, and why there is none.</summary>
    public static void PutComputed(TableEntity row, string column, Computed? computed)
    {
        PutNumber(row, column, computed?.Number);
        row[column + ReasonSuffix] = computed?.Reason ?? "";
    }

    /// <summary>The road back to where a value was learned.</summary>
    public static void PutProvenance(TableEntity row, SeriesPoint? point)
    {
        row["Foreloebig"] = point?.IsProvisional ?? false;
        row["Revideret"] = point?.IsRevised ?? false;
        row["Leverance"] = point?.Delivery.Value ?? "";
        row["Fil"] = point?.FileName ?? "";
        row["Ark"] = point?.Cell.Sheet ?? "";
        row["Kolonne"] = point?.Cell.Column ?? "";
        row.Put("Raekke", point?.Cell.Row);
        row.Put("LeveranceNummer", point?.Number);
    }
}
