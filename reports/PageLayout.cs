using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>How a sheet is printed: A4 landscape, with its name and page numbers at the foot.</summary>
internal sealed class PageLayout
{
    // A4 landscape, in points.
    private const double PaperWidth = 841.9;
    private const double PaperHeight = 595.3;
    private const double PointsPerInch = 72;

    // How wide a digit of the default font is, in points.
    private const double PointsOfDigit = 5.6;

    // Printers and programs differ a little: not all of a page's height is reckoned with.
    private const double Safety = 0.96;

    private readonly IXLPageSetup page;
    private readonly List<(int First, int Last)> blocks = [];

    /// <summary>Prints a sheet one page wide.</summary>
    public PageLayout(IXLPageSetup page, string footer)
    {
        this.page = page;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.45).SetBottom(0.6).SetHeader(0.25).SetFooter(0.3);
        page.CenterHorizontally = true;

        // An ampersand begins a code in a footer, and a digit after a code would belong to it: hence the doubled sign and the space.
        page.Footer.Left.AddText(" " + footer.Replace("&", "&&", StringComparison.Ordinal));
        page.Footer.Right.AddText(" Side ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" af ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    /// <summary>Prints at a fixed scale: Excel heeds page breaks only where it is not told to fit pages.</summary>
    /// <param name="widths">The widths of the columns.</param>
    public void BreakByHand(IEnumerable<double> widths)
    {
        var room = PaperWidth - ((page.Margins.Left + page.Margins.Right) * PointsPerInch);
        var needed = widths.Sum(width => (width + 1) * PointsOfDigit);
        page.AdjustTo(Math.Min(100, (int)(room / needed * 100) - 1));
    }

    /// <summary>Prints rows on one page, where pages are broken by hand. Blocks are told from above and do not overlap.</summary>
    public void KeepTogether(int firstRow, int lastRow) => blocks.Add((firstRow, lastRow));

    /// <summary>Begins a new page before each block that does not fit on what is left of one.</summary>
    /// <param name="lastRow">The last row of the sheet.</param>
    /// <param name="heightOf">The height of a row, in points.</param>
    public void BreakBeforeBlocks(int lastRow, Func<int, double> heightOf)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        var room = (PaperHeight - ((page.Margins.Top + page.Margins.Bottom) * PointsPerInch)) / (page.Scale / 100.0) * Safety;
        var used = 0.0;
        for (var row = 1; row <= lastRow; row++)
        {
            var (first, last) = blocks.Find(candidate => candidate.First == row);
            var block = first == 0 ? heightOf(row) : Enumerable.Range(first, last - first + 1).Sum(heightOf);
            if (used > 0 && used + block > room)
            {
                page.AddHorizontalPageBreak(row - 1);
                used = 0;
            }

            used += heightOf(row);
        }
    }
}
