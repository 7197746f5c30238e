using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The small list of what was remarked about the deliveries, on the sheet Datagrundlag.</summary>
internal static class RemarksTable
{
    private const int MostOfADelivery = 5;

    /// <summary>Writes the list; nothing where nothing was remarked.</summary>
    /// <returns>The row after it.</returns>
    public static int Write(ReportSheet sheet, int firstRow, StatusReport report)
    {
        if (report.Remarks.Count == 0)
        {
            return firstRow - 1;
        }

        sheet.Heading(firstRow, "Bemærkninger til leverancer");
        var row = firstRow + 1;
        sheet.Headers(row, sheet.LastColumn, (1, "Fil", false), (2, "Indlæst", true), (3, "Bemærkning", false));
        foreach (var delivery in report.Remarks)
        {
            row = WriteDelivery(sheet, row, delivery);
        }

        sheet.KeepTogether(firstRow, firstRow + 2);
        return row + 1;
    }

    // A row a remark: a row is only so high, and a remark may be long.
    private static int WriteDelivery(ReportSheet sheet, int row, DeliveryRemarks delivery)
    {
        var more = delivery.Remarks.Count - MostOfADelivery;
        string[] lines =
        [
            .. delivery.Remarks.Take(MostOfADelivery),
            .. more > 0 ? [$"… og {DanishCount.Of(more, "bemærkning", "bemærkninger")} mere."] : Array.Empty<string>(),
        ];
        for (var index = 0; index < lines.Length; index++)
        {
            row++;
            if (index == 0)
            {
                sheet.InTable(row, 1, delivery.FileName);
                sheet.Day(row, 2, delivery.Delivered);
            }

            sheet.InTable(row, 3, lines[index], sheet.LastColumn);
            sheet.LineUnder(row, sheet.LastColumn);
        }

        return row;
    }
}
