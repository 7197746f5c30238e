using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>Colours and fonts: one accent, quiet fills, and never a colour without a word.</summary>
internal static class SheetStyle
{
    /// <summary>The font of everything.</summary>
    public const string Font = "Calibri";

    /// <summary>The size of text outside tables, in points.</summary>
    public const double TextSize = 11;

    /// <summary>The size of text in tables, in points.</summary>
    public const double TableSize = 10;

    /// <summary>The size of a sheet's title, in points.</summary>
    public const double TitleSize = 18;

    /// <summary>The size of a heading, in points.</summary>
    public const double HeadingSize = 13;

    /// <summary>How high a line is, as a multiple of the font's size.</summary>
    public const double LineHeight = 1.34;

    /// <summary>The accent.</summary>
    public static XLColor Accent => XLColor.FromHtml("#1F4E5F");

    /// <summary>Text that explains.</summary>
    public static XLColor Muted => XLColor.FromHtml("#5F6B73");

    /// <summary>Thin lines between rows.</summary>
    public static XLColor Line => XLColor.FromHtml("#D5DADD");

    /// <summary>Lines between groups of rows.</summary>
    public static XLColor GroupLine => XLColor.FromHtml("#8E9AA1");

    /// <summary>The fill and the font of a status.</summary>
    public static (XLColor Fill, XLColor Font) Of(EvaluationStatus status) => status switch
    {
        EvaluationStatus.Improved or EvaluationStatus.Reached or EvaluationStatus.OnTrack => (XLColor.FromHtml("#DDEEDF"), XLColor.FromHtml("#1E5B2B")),
        EvaluationStatus.Worsened or EvaluationStatus.Behind => (XLColor.FromHtml("#F7DCD9"), XLColor.FromHtml("#8C1D18")),
        EvaluationStatus.NoData => (XLColor.FromHtml("#FBEFCF"), XLColor.FromHtml("#6B4E00")),
        EvaluationStatus.Hidden or EvaluationStatus.Unchanged or EvaluationStatus.UnchangedWithinUncertainty or EvaluationStatus.CannotBeAssessed =>
            (XLColor.FromHtml("#E7EAEC"), XLColor.FromHtml("#39434A")),
        _ => (XLColor.FromHtml("#F5F6F7"), XLColor.FromHtml("#39434A")),
    };
}
