using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>How much chance alone can move a value, as it stands in the report.</summary>
internal sealed record ChanceFigures
{
    /// <summary>Nothing of it is shown of a hidden value, for the interval would tell it.</summary>
    public ChanceFigures(Indicator indicator, Certainty certainty, bool isHidden)
    {
        var format = NumberFormats.Value(indicator);
        Low = isHidden ? Figure.OfWords(StatusWords.Hidden) : Figure.OfComputed(certainty.Low, format);
        High = isHidden ? Figure.OfWords(StatusWords.Hidden) : Figure.OfComputed(certainty.High, format);
        Basis = isHidden ? "" : certainty.Basis;
    }

    /// <summary>The lower end of the 95 % interval.</summary>
    public Figure Low { get; }

    /// <summary>Its upper end.</summary>
    public Figure High { get; }

    /// <summary>What it rests on, or why there is none.</summary>
    public string Basis { get; }
}
