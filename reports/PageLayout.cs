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

    // A page with less on it than this is not worth turning to, and text is not made smaller than this for its sake.
    private const double ShortPage = 0.12;
    private const double SmallestOfScale = 0.85;

    // Programs that fit a sheet to a page's width by themselves make it so much larger than we do at most.
    private const double LargestOfScale = 1.12;

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
    public void BreakByHand(IEnumerable<double> widths) => page.AdjustTo(ScaleFor(widths));

    /// <summary>Prints rows on one page, where pages are broken by hand. Blocks are told from above and do not overlap.</summary>
    public void KeepTogether(int firstRow, int lastRow) => blocks.Add((firstRow, lastRow));

    /// <summary>
    /// Breaks the pages: a new one before each block that does not fit on what is left of one, and none for the few last rows, which a little less of scale
    /// makes room for.
    /// </summary>
    /// <param name="widths">The widths of the columns.</param>
    /// <param name="lastRow">The last row of the sheet.</param>
    /// <param name="heightOf">The height of a row, in points.</param>
    public void Finish(IEnumerable<double> widths, int lastRow, Func<int, double> heightOf)
    {
        if (blocks.Count > 0)
        {
            BreakBeforeBlocks(lastRow, heightOf);
        }
        else if (page is { PagesWide: 1, PagesTall: 0 })
        {
            FitLastRows(ScaleFor(widths), lastRow, heightOf);
        }
    }

    // Whoever prints finds the scale: it is ours, or a little larger.
    private void FitLastRows(int scale, int lastRow, Func<int, double> heightOf)
    {
        var (ours, larger) = (PagesAt(scale, lastRow, heightOf), PagesAt((int)(scale * LargestOfScale), lastRow, heightOf));
        var pages = ours.IsLastShort ? ours : larger;
        if (pages.IsLastShort)
        {
            page.FitToPages(1, pages.Firsts.Count);
        }
    }

    private void BreakBeforeBlocks(int lastRow, Func<int, double> heightOf)
    {
        var pages = PagesAt(page.Scale, lastRow, heightOf);
        var least = page.Scale * SmallestOfScale;
        for (var scale = page.Scale - 1; pages.IsLastShort && scale >= least; scale--)
        {
            var smaller = PagesAt(scale, lastRow, heightOf);
            if (smaller.Firsts.Count < pages.Firsts.Count)
            {
                page.AdjustTo(scale);
                pages = smaller;
            }
        }

        foreach (var first in pages.Firsts)
        {
            page.AddHorizontalPageBreak(first - 1);
        }
    }

    private int ScaleFor(IEnumerable<double> widths)
    {
        var room = PaperWidth - ((page.Margins.Left + page.Margins.Right) * PointsPerInch);
        var needed = widths.Sum(width => (width + 1) * PointsOfDigit);
        return Math.Min(100, (int)(room / needed * 100) - 1);
    }

    // The first rows of the pages after the first.
    private Pages PagesAt(int scale, int lastRow, Func<int, double> heightOf)
    {
        var room = (PaperHeight - ((page.Margins.Top + page.Margins.Bottom) * PointsPerInch)) / (scale / 100.0) * Safety;
        var repeated = page.FirstRowToRepeatAtTop == 0 ? 0
            : Enumerable.Range(page.FirstRowToRepeatAtTop, page.LastRowToRepeatAtTop - page.FirstRowToRepeatAtTop + 1).Sum(heightOf);
        var (firsts, used) = (new List<int>(), 0.0);
        for (var row = 1; row <= lastRow; row++)
        {
            var (first, last) = blocks.Find(candidate => candidate.First == row);
            var block = first == 0 ? heightOf(row) : Enumerable.Range(first, last - first + 1).Sum(heightOf);
            if (used > 0 && used + block > room)
            {
                firsts.Add(row);
                used = repeated;
            }

            used += heightOf(row);
        }

        return new Pages(firsts, firsts.Count > 0 && used - repeated < room * ShortPage);
    }

    /// <summary>How a sheet falls into pages.</summary>
    /// <param name="Firsts">The first rows of all pages but the first.</param>
    /// <param name="IsLastShort">Whether the last of several pages is nearly empty.</param>
    private sealed record Pages(IReadOnlyList<int> Firsts, bool IsLastShort);
}
