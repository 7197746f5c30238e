using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

[Description("Planens budget for hele perioden. Hvad dokumenterne ikke oplyser, udelades; det er ikke 0.")]
internal sealed record BudgetDocument
{
    [JsonPropertyName("ialt")]
    [Description("Det samlede beløb i hele kroner, som dokumenterne oplyser det. Udelades, hvor de ikke gør.")]
    public decimal? Total { get; init; }

    [JsonPropertyName("finansiering")]
    [Description("Hvem der betaler hvad.")]
    public IReadOnlyList<FinancierDocument> Financiers { get; init; } = [];

    [JsonPropertyName("afdelingensAndel")]
    [Description("Hvad afdelingens egen medfinansiering består af.")]
    public IReadOnlyList<DepartmentShareDocument> DepartmentShares { get; init; } = [];

    [JsonPropertyName("note")]
    [Description("Hvad en læser skal vide om budgettet.")]
    public string Note { get; init; } = "";
}

[Description("En, der betaler til planen.")]
internal sealed record FinancierDocument
{
    [JsonPropertyName("navn")]
    [Description("Navnet på den, der betaler.")]
    public required string Name { get; init; }

    [JsonPropertyName("beloeb")]
    [Description("Beløbet for hele perioden i hele kroner. Udelades, hvor det ikke er oplyst.")]
    public decimal? Amount { get; init; }

    [JsonPropertyName("andel")]
    [Description("Procent af 'ialt', hvor dokumenterne oplyser andelen og ikke beløbet; beløbet udledes og mærkes som udledt.")]
    public decimal? Share { get; init; }

    [JsonPropertyName("forbrug")]
    [Description("De indikatorer, der fortæller, hvad der er brugt. Udelades, hvor forbruget ikke følges.")]
    public SpendingDocument Spending { get; init; } = new();
}

[Description("Indikatorer i kr. for, hvad der er brugt fra planens første dag til dato.")]
internal sealed record SpendingDocument
{
    [JsonPropertyName("kontant")]
    [Description("Id på indikatoren for forbrug i penge.")]
    public string? Cash { get; init; }

    [JsonPropertyName("timerOgLokaler")]
    [Description("Id på indikatoren for forbrug af timer og lokaler, i kroner.")]
    public string? InKind { get; init; }
}

[Description("En post i afdelingens egen medfinansiering.")]
internal sealed record DepartmentShareDocument
{
    [JsonPropertyName("formaal")]
    [Description("Hvad posten er til.")]
    public required string Purpose { get; init; }

    [JsonPropertyName("kontant")]
    [Description("Beløb i penge, hele kroner.")]
    public decimal Cash { get; init; }

    [JsonPropertyName("timerOgLokaler")]
    [Description("Værdien af timer og lokaler, hele kroner.")]
    public decimal InKind { get; init; }
}

/// <summary>What a plan's file says of its budget.</summary>
internal static class BudgetSection
{
    /// <summary>The budget; the document has been checked.</summary>
    public static Budget ToBudget(BudgetDocument document) => new()
    {
        Financiers = [.. document.Financiers.Select(financier => ToFinancier(financier, document.Total))],
        DepartmentShares = [.. document.DepartmentShares.Select(share => new DepartmentShare(share.Purpose, share.Cash, share.InKind))],
        StatedTotal = document.Total is { } total ? BudgetAmount.Stated(total) : BudgetAmount.Unknown,
        Note = document.Note,
    };

    private static Financier ToFinancier(FinancierDocument financier, decimal? total) =>
        new(financier.Name, AmountOf(financier, total))
        {
            Spending = new Spending(Id(financier.Spending.Cash), Id(financier.Spending.InKind)),
        };

    private static BudgetAmount AmountOf(FinancierDocument financier, decimal? total) =>
        financier.Amount is { } amount ? BudgetAmount.Stated(amount)
        : financier.Share is { } share && total is { } whole ? BudgetAmount.Derived(whole * share / 100)
        : BudgetAmount.Unknown;

    private static IndicatorId? Id(string? text) => text is null ? null : new IndicatorId(text);
}

/// <summary>Finds what is wrong with a plan's budget.</summary>
internal sealed class BudgetCheck(BudgetDocument budget, IReadOnlyCollection<string> plannedIndicators, Catalogue catalogue, MistakeList mistakes)
{
    private const string Financiers = "budget.finansiering";

    public void Run()
    {
        CheckAmount(budget.Total, "budget.ialt");
        foreach (var (financier, place) in mistakes.Each(budget.Financiers, Financiers))
        {
            mistakes.RequireText(financier.Name, $"{place}.navn", "navnet på den, der betaler,");
            CheckAmount(financier.Amount, $"{place}.beloeb");
            CheckShare(financier, place);
            CheckSpending(financier.Spending.Cash, $"{place}.forbrug.kontant");
            CheckSpending(financier.Spending.InKind, $"{place}.forbrug.timerOgLokaler");
        }

        CheckTotal();
        foreach (var (share, place) in mistakes.Each(budget.DepartmentShares, "budget.afdelingensAndel"))
        {
            mistakes.RequireText(share.Purpose, $"{place}.formaal", "hvad posten er til,");
            CheckAmount(share.Cash, $"{place}.kontant");
            CheckAmount(share.InKind, $"{place}.timerOgLokaler");
        }
    }

    private void CheckShare(FinancierDocument financier, string place)
    {
        if (financier.Share is null)
        {
            return;
        }

        if (financier.Share is <= 0 or > 100)
        {
            mistakes.Add($"{place}.andel", string.Create(CultureInfo.InvariantCulture, $"fandt {financier.Share}; en procent over 0 og højst 100 ventes."));
        }
        else if (financier.Amount is not null || budget.Total is null)
        {
            mistakes.Add($"{place}.andel", "kan kun stå uden beloeb og sammen med budgettets 'ialt', som den er en andel af.");
        }
    }

    private void CheckSpending(string? indicator, string place)
    {
        if (indicator is null || !mistakes.IsKnown(indicator, plannedIndicators, place, "en af planens indikatorer"))
        {
            return;
        }

        if (catalogue.Indicators.FirstOrDefault(known => known.Id.Value == indicator) is { } known && known.Unit != Unit.Kroner)
        {
            mistakes.Add(place, $"fandt '{indicator}', som ikke tæller i kroner; en indikator med enheden 'kr' ventes.");
        }
    }

    private void CheckTotal()
    {
        var parts = budget.Financiers.Where(financier => financier is not null).Select(financier => financier.Amount).ToList();
        if (budget.Total is { } total and >= 0 && parts.Count > 0 && parts.All(part => part is not null) && parts.Sum() != total)
        {
            mistakes.Add("budget.ialt", string.Create(
                CultureInfo.InvariantCulture, $"fandt {total}, men beløbene i {Financiers} giver {parts.Sum()}; det samme ventes."));
        }
    }

    private void CheckAmount(decimal? amount, string place)
    {
        if (amount < 0 || amount != (amount is { } kroner ? decimal.Truncate(kroner) : null))
        {
            mistakes.Add(place, string.Create(CultureInfo.InvariantCulture, $"fandt {amount}; hele kroner, 0 eller mere, ventes."));
        }
    }
}
