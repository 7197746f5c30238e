using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What keeps figures from being compared, on the sheet Datagrundlag: breaks in series, and schools that stand for areas.</summary>
internal static class ComparabilityNotes
{
    /// <summary>Writes where series are broken; nothing where none is.</summary>
    /// <returns>The row after it.</returns>
    public static int WriteBreaks(ReportSheet sheet, int firstRow, Plan plan)
    {
        var breaks = plan.Indicators
            .SelectMany(planned => planned.Indicator.SeriesBreaks.Concat(planned.SeriesBreaks).Select(found => (planned.Indicator.Name, found.From, found.Cause)))
            .ToList();
        if (breaks.Count == 0)
        {
            return firstRow - 1;
        }

        sheet.Heading(firstRow, "Brud i serier");
        var row = firstRow + 1;
        sheet.Explanation(row, "Et brud er en ny måling eller en ny definition. Intet sammenlignes hen over det.");
        foreach (var (name, from, cause) in breaks)
        {
            row++;
            sheet.InTable(row, 1, name, lastColumn: 2);
            sheet.InTable(row, 3, $"fra {from.Label}");
            sheet.InTable(row, 4, cause, sheet.LastColumn);
            sheet.LineUnder(row, sheet.LastColumn);
        }

        sheet.KeepTogether(firstRow, row);
        return row + 1;
    }

    /// <summary>Writes which areas schools stand for; nothing where the plan has no school.</summary>
    /// <returns>The row after it.</returns>
    public static int WriteSchools(ReportSheet sheet, int firstRow, Plan plan)
    {
        var schools = plan.Areas.Where(area => area.Kind == AreaKind.School).ToList();
        if (schools.Count == 0)
        {
            return firstRow - 1;
        }

        sheet.Heading(firstRow, "Skoler");
        var row = firstRow + 1;
        sheet.Explanation(
            row,
            "En skole står kun for de områder, hvis børn mest går der: dens tal gælder alle dens elever og er ikke områdernes egne.");
        foreach (var school in schools)
        {
            row++;
            sheet.InTable(row, 1, school.Name);
            sheet.InTable(
                row,
                2,
                school.StandsFor.Count == 0
                    ? "står ikke for noget område"
                    : $"står for {DanishText.Enumeration([.. school.StandsFor.Select(id => plan.Area(id).Name)])}",
                lastColumn: 3);
            sheet.LineUnder(row, 3);
        }

        sheet.KeepTogether(firstRow, row);
        return row + 1;
    }
}
