using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The Danish words for statuses and states, and the arrows beside them.</summary>
internal static class StatusWords
{
    /// <summary>What stands where a number is hidden.</summary>
    public const string Hidden = "diskret";

    /// <summary>What stands where nothing is known.</summary>
    public const string NoData = "ingen data";

    /// <summary>What stands where a number cannot be computed.</summary>
    public const string NotComputed = "–";

    /// <summary>The number has risen.</summary>
    public const string Up = "▲";

    /// <summary>The number has fallen.</summary>
    public const string Down = "▼";

    /// <summary>The number is the same.</summary>
    public const string Still = "●";

    /// <summary>What the arrows mean.</summary>
    public const string ArrowLegend = "▲ og ▼ viser, om tallet er steget eller faldet (● = det samme); ordet siger, om det er godt.";

    /// <summary>What the arrows and the words mean, for the reader of a sheet.</summary>
    public const string Legend = ArrowLegend + " pp = procentpoint. Gab = området minus sammenligningen i samme periode. diskret = skjult af hensyn til personer. – = kan ikke beregnes.";

    /// <summary>The same, where there is neither status nor comparison.</summary>
    public const string ShortLegend = "pp = procentpoint. diskret = skjult af hensyn til personer. – = kan ikke beregnes.";

    /// <summary>What a reader must know before anything is read into a change.</summary>
    public const string Caution =
        "En ændring kaldes kun en forbedring eller forværring, når den er større, end tilfældighed kan forklare, hvor antallet bag tallet kendes. "
        + "Begrundelsen siger det, hvor det ikke kendes.";

    /// <summary>The statuses in the order that they are told.</summary>
    public static IReadOnlyList<EvaluationStatus> InOrder { get; } =
    [
        EvaluationStatus.Worsened, EvaluationStatus.Behind, EvaluationStatus.OnTrack, EvaluationStatus.Reached, EvaluationStatus.Improved,
        EvaluationStatus.Unchanged, EvaluationStatus.UnchangedWithinUncertainty, EvaluationStatus.CannotBeAssessed, EvaluationStatus.Hidden,
        EvaluationStatus.NoData, EvaluationStatus.NotSteeredBy,
    ];

    /// <summary>The statuses that are counted together on the first page; the first of each gives the colour.</summary>
    public static IReadOnlyList<IReadOnlyList<EvaluationStatus>> Tiles { get; } =
    [
        [EvaluationStatus.Worsened, EvaluationStatus.Behind],
        [EvaluationStatus.Improved, EvaluationStatus.OnTrack, EvaluationStatus.Reached],
        [EvaluationStatus.Unchanged, EvaluationStatus.UnchangedWithinUncertainty],
        [EvaluationStatus.CannotBeAssessed],
        [EvaluationStatus.Hidden],
        [EvaluationStatus.NoData],
        [EvaluationStatus.NotSteeredBy],
    ];
}
