using System.Globalization;
using Pipeline.Domain;
using Pipeline.Workflow.Evaluations;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>The latest indicators as a table on the console: what the plan is steered by, without comparators and background.</summary>
internal static class IndicatorTable
{
    private const int Narrowest = 130;
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
            table.AddRow(
                Markup.Escape(indicator.Navn),
                Markup.Escape(indicator.Omraadenavn),
                indicator.Enhed,
                Number(indicator.Basis?.Tal),
                Latest(indicator.Seneste),
                Markup.Escape(indicator.Seneste?.Periode ?? Nothing),
                Signed(indicator.AendringSidenBasis.Tal),
                Signed(indicator.Sammenligning?.Gab.Tal),
                indicator.Status);
        }

        // Redirected output has no width of its own; the table is not folded for that.
        console.Profile.Width = Math.Max(console.Profile.Width, Narrowest);
        console.Write(table);
    }

    private static void Right(TableColumn column) => column.RightAligned().NoWrap();

    private static bool IsSteeredBy(Plan plan, LatestIndicatorsDocument.Indikator indicator) =>
        indicator.Indsatsomraade is not null
        && indicator.Status != EvaluationStatus.NotSteeredBy.Word()
        && !plan.Area(new AreaId(indicator.Omraade)).IsComparator;

    private static string Latest(LatestIndicatorsDocument.Vaerdi? value) =>
        value is null ? Nothing : value.Tal is null ? "diskret" : Number(value.Tal);

    private static string Number(decimal? number) => number?.ToString("0.0###", Danish) ?? Nothing;

    private static string Signed(decimal? number) => number?.ToString("+0.0###;-0.0###;0.0", Danish) ?? Nothing;
}
