using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>One thing that is wrong with a delivery, told so that the sender can mend it.</summary>
public sealed record IngestError
{
    /// <summary>What kind of error; one of <see cref="ErrorCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The sheet; empty for a text file or the file as a whole.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>The row as Excel shows it: the first is 1. None when the error is not about a row.</summary>
    public int? Row { get; init; }

    /// <summary>The column's header; empty when the error is not about a column.</summary>
    public string Column { get; init; } = "";

    /// <summary>The text found. It may be anything: never log it, never mail it, show it only to the secretariat.</summary>
    public string Found { get; init; } = "";

    /// <summary>In Danish: what is wrong, and what is expected.</summary>
    public required string Expected { get; init; }

    /// <summary>In Danish: what the sender can do.</summary>
    public required string Remedy { get; init; }

    /// <summary>The error as one Danish sentence without the text found: safe in receipts and logs.</summary>
    public string Describe()
    {
        string[] places =
        [
            Sheet.Length > 0 ? $"arket »{Sheet}«" : "",
            Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"række {row}") : "",
            Column.Length > 0 ? $"kolonnen »{Column}«" : "",
        ];
        var place = string.Join(", ", places.Where(part => part.Length > 0));
        var sentence = place.Length > 0 ? $"{place}: {Expected} – {Remedy}" : $"{Expected} – {Remedy}";
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..].TrimEnd('.')}.";
    }

    /// <summary>The same as <see cref="Describe"/>, so that the text found does not slip out by accident.</summary>
    public override string ToString() => Describe();
}

/// <summary>Something that does not stop a delivery, but that a reader should know.</summary>
/// <param name="Code">What kind of warning; one of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">In Danish; holds no figure from the file.</param>
public sealed record IngestWarning(string Code, string Message);
