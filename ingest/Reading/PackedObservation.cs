using System.Runtime.InteropServices;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>What stands for an observation's key among the observations of a file; the same for the same key only.</summary>
internal readonly record struct PackedKey(int Indicator, int Area, int Period);

/// <summary>
/// An observation as figures: what is not a figure has a number. Written where it is kept, figure by figure: to copy one costs more than to read it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct PackedObservation
{
    /// <summary>What it is of.</summary>
    public PackedKey Key { get; set; }

    /// <summary>Its row in the file.</summary>
    public int Row { get; set; }

    /// <summary>The number of the sheet and the header that it stands under.</summary>
    public int Header { get; set; }

    /// <summary>What is known of it.</summary>
    public ValueState State { get; set; }

    /// <summary>Its number or its bound; 0 when it has none.</summary>
    public PackedNumber Amount { get; set; }

    /// <summary>Whether the counts behind it are known.</summary>
    public bool HasCounts { get; set; }

    /// <summary>How many it happened to, when the counts are known.</summary>
    public PackedNumber Numerator { get; set; }

    /// <summary>Of how many, when the counts are known; else how many answered, 0 when the file does not tell it.</summary>
    public PackedNumber Denominator { get; set; }

    /// <summary>Whether the source calls it provisional.</summary>
    public bool IsProvisional { get; set; }

    /// <summary>Whether the source calls it revised.</summary>
    public bool IsRevised { get; set; }
}
