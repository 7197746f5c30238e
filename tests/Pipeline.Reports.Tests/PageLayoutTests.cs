using ClosedXML.Excel;

namespace Pipeline.Reports.Tests;

/// <summary>
/// A4 landscape is 595,3 points high, 75,6 of them margins; of the rest 96 % is reckoned with: 498,9, which is 24 rows of 20. Less than 12 % of that, 59,9, is a short page.
/// </summary>
public sealed class PageLayoutTests : IDisposable
{
    private const double HeightOfRow = 20;

    // 101 × 5,6 = 565,6 of 784,3 points: nothing is made smaller to fit the width.
    private static readonly double[] Narrow = [100];

    private readonly XLWorkbook workbook = new();
    private readonly IXLPageSetup page;
    private readonly PageLayout layout;

    public PageLayoutTests()
    {
        page = workbook.AddWorksheet("Ark").PageSetup;
        layout = new PageLayout(page, "fod");
    }

    public void Dispose() => workbook.Dispose();

    [Theory]
    [InlineData(20, 0)] // as many pages as it takes, which is one
    [InlineData(24, 1)] // just fits, where whoever prints does not draw it larger
    [InlineData(26, 1)] // two rows too many: 40
    [InlineData(27, 0)] // three: 60
    [InlineData(50, 2)]
    public void A_few_rows_too_many_are_drawn_onto_the_page_before(int rows, int pagesTall)
    {
        layout.Finish(Narrow, rows, _ => HeightOfRow);

        Assert.Equal((1, pagesTall), (page.PagesWide, page.PagesTall));
    }

    [Fact]
    public void Header_rows_that_every_page_repeats_are_reckoned_with()
    {
        // 24 rows, then 1 repeated and 23, then 1 repeated and 2.
        page.SetRowsToRepeatAtTop(1, 1);
        layout.Finish(Narrow, 49, _ => HeightOfRow);

        Assert.Equal((1, 2), (page.PagesWide, page.PagesTall));
    }

    [Theory]
    [InlineData(26, 95, 0)] // 520 points are 498,9 / 0,959
    [InlineData(27, 100, 1)]
    public void A_short_block_is_drawn_onto_the_page_before_where_pages_are_broken_by_hand(int rows, int scale, int breaks)
    {
        layout.BreakByHand(Narrow);
        layout.KeepTogether(25, rows);
        layout.Finish(Narrow, rows, _ => HeightOfRow);

        Assert.Equal((scale, breaks), (page.Scale, page.RowBreaks.Count));
    }

    [Fact]
    public void A_block_that_does_not_fit_begins_a_page()
    {
        layout.BreakByHand(Narrow);
        layout.KeepTogether(20, 29);
        layout.Finish(Narrow, 29, _ => HeightOfRow);

        Assert.Equal([19], page.RowBreaks);
    }

    [Fact]
    public void A_sheet_that_fits_one_page_by_its_own_wish_is_left_so()
    {
        page.FitToPages(1, 1);
        layout.Finish(Narrow, 50, _ => HeightOfRow);

        Assert.Equal((1, 1), (page.PagesWide, page.PagesTall));
    }
}
