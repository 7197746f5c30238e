using System.Globalization;
using Pipeline.Domain;
using Pipeline.Workflow.Evaluations;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>The latest indicators as a table on the console: what the plan is steered by, without comparators and background.</summary>
internal static class IndicatorTable
{
    private const string Nothing = "–";
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static void Write(IAnsiConsole console, Plan plan, LatestIndicatorsDocument document)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Indikator", "Område", "Enhed")
            .AddColumn("Basis", Right).AddColumn("Seneste", Right)
            .AddColumn("Periode")
            .AddColumn("Ændring", Right).AddColumn("Gab", Right)
            .AddColumn("Status");
        foreach (var indicator in document.Indikatorer.Where(indicator => IsSteeredBy(plan, indicator)))
        {
            var unit = plan.Indicator(new IndicatorId(indicator.Id)).Indicator.Unit;
            table.AddRow(
                Markup.Escape(indicator.Navn),
                Markup.Escape(indicator.Omraadenavn),
                indicator.Enhed,
                Number(indicator.Basis?.Tal, unit),
                Latest(indicator.Seneste, unit),
                Markup.Escape(indicator.Seneste?.Periode ?? Nothing),
                Signed(unit == Unit.YesNo ? null : indicator.AendringSidenBasis.Tal),
                Signed(indicator.Sammenligning?.Gab.Tal),
                indicator.Status);
        }

        console.Write(table);
    }

    private static void Right(TableColumn column) => column.RightAligned().NoWrap();

    private static bool IsSteeredBy(Plan plan, IndicatorAnswer indicator) =>
        plan.Indicator(new IndicatorId(indicator.Id)).Role != IndicatorRole.Background && !plan.Area(new AreaId(indicator.Omraade)).IsComparator;

    private static string Latest(ValueAnswer? value, Unit unit) =>
        value is null ? Nothing : value.Tal is null ? "diskret" : Number(value.Tal, unit);

    // A status holds or does not: it has no size, and its change none either.
    private static string Number(decimal? number, Unit unit) =>
        number is not { } known ? Nothing
        : unit == Unit.YesNo ? DanishWords.YesOrNo(known != 0)
        : known.ToString("0.0###", Danish);

    private static string Signed(decimal? number) => number?.ToString("+0.0###;-0.0###;0.0", Danish) ?? Nothing;
}
