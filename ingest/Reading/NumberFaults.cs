namespace Pipeline.Ingest;

/// <summary>Tells in Danish why a text is no number, and what its source may write instead.</summary>
internal sealed class NumberFaults(MissingDocument missing)
{
    private const string Dash = "-";

    private readonly string signs = string.Join(", ", missing.Markers.Keys.DistinctBy(Letters).Select(sign => $"»{sign}«"));

    /// <summary>What is wrong with a text.</summary>
    /// <param name="spot">Where it stands.</param>
    /// <param name="outcome">Why it is no number.</param>
    /// <param name="type">What numbers are expected.</param>
    public IngestError Of(Spot spot, NumberOutcome outcome, ColumnType type) => outcome switch
    {
        NumberOutcome.AmbiguousPoint => spot.Error(
            ErrorCodes.AmbiguousPoint,
            "det kan ikke ses, om tegnet skiller tusinder eller decimaler, og kolonnens andre tal afgør det ikke: "
            + "er 2.351 to tusind eller godt to?",
            "skriv tusinder uden punktum og decimaler med komma"),
        NumberOutcome.MixedNotation => spot.Error(
            ErrorCodes.MixedNotation,
            "tallet har decimalpunktum, hvor kolonnens andre tal har decimalkomma",
            "skriv alle kolonnens decimaler med komma"),
        _ when MissingSigns.Fold(spot.Found) == Dash => spot.Error(
            ErrorCodes.NotANumber,
            "en streg kan betyde både nul og et tal, der er skjult eller mangler",
            signs.Length > 0 ? $"skriv 0, hvis tallet er nul, og ellers et af kildens tegn: {signs}" : "skriv 0, hvis tallet er nul, og ellers tallet"),
        _ => spot.Error(ErrorCodes.NotANumber, $"der skal stå et tal, fx {ExampleOf(type)}{Instead}", "ret cellen i kildefilen"),
    };

    private string Instead =>
        (missing.UpperBounds ? ", en grænse, fx <5" : "") + (signs.Length > 0 ? $", eller et af kildens tegn for, at tallet mangler: {signs}" : "");

    // The same sign with and without its point, or with a long dash, is told once.
    private static string Letters(string sign) => MissingSigns.Fold(sign) is var plain && plain.TrimEnd('.') is { Length: > 0 } letters ? letters : plain;

    private static string ExampleOf(ColumnType type) => type switch
    {
        ColumnType.Count => "128",
        ColumnType.Grade => "6,4",
        _ => "31,9",
    };
}
