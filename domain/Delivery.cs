using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Domain;

/// <summary>Identifies a delivery: one file dropped once. The same drop, seen again, has the same identifier.</summary>
public sealed record DeliveryId(string Value) : Slug(Value)
{
    private const int Length = 24;

    /// <summary>The identifier of what was dropped at a blob path with an ETag.</summary>
    public static DeliveryId Of(string path, string etag) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{etag}")))[..Length]);
}

/// <summary>Where a delivery has got to.</summary>
public enum DeliveryState
{
    /// <summary>Seen, and being worked on (Modtaget).</summary>
    Received,

    /// <summary>Taken, and counted from its number on (Indlaest).</summary>
    Ingested,

    /// <summary>Says what is known already (Dublet).</summary>
    Duplicate,

    /// <summary>Has errors, and was not taken (Afvist).</summary>
    Refused,

    /// <summary>May hold data on persons, and was not taken (Karantaene).</summary>
    Quarantined,

    /// <summary>Was replaced in the inbox before it was read (Overhalet).</summary>
    Overtaken,

    /// <summary>Was taken, and later withdrawn by a person (Trukket).</summary>
    Withdrawn,

    /// <summary>Could not be handled, by our fault; a person must look (Fejlet).</summary>
    Failed,
}

/// <summary>
/// Identifies one reading of a delivery: the delivery, under the rules that were in force. Observations carry it,
/// so that what a broken attempt left behind is never read.
/// </summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="RulesHash">The first characters of the hash of the rules it was read under; [a-z0-9].</param>
public sealed record Take(DeliveryId Delivery, string RulesHash)
{
    /// <summary>The take in table keys.</summary>
    public string Key => $"{Delivery}-{RulesHash}";
}

/// <summary>A delivery that is in the plan's log.</summary>
public sealed record CommittedDelivery
{
    /// <summary>The delivery.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>Its number in the plan's log; 1 or more.</summary>
    public required long Number { get; init; }

    /// <summary>The format that it was read by.</summary>
    public required FormatId Format { get; init; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>When the file was last changed where it was dropped: a slow original cannot beat its correction.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>When it was committed.</summary>
    public required DateTimeOffset Committed { get; init; }

    /// <summary>The reading that counts.</summary>
    public required Take Take { get; init; }

    /// <summary>The hash of the file's bytes (SHA-256, lower-case hex).</summary>
    public required string ContentHash { get; init; }

    /// <summary>The number in the log from which it no longer counts; none when it was not withdrawn.</summary>
    public long? WithdrawnBy { get; init; }

    /// <summary>What it speaks of, when its format declares its files complete: what it leaves out in there no longer holds.</summary>
    public CompleteScope? Scope { get; init; }

    /// <summary>The times that the same file was dropped again while it held in full (Dublet).</summary>
    public IReadOnlyList<Repetition> Repetitions { get; init; } = [];

    /// <summary>Whether it counts as of a number in the log.</summary>
    public bool CountsAsOf(long number) => Number <= number && !(WithdrawnBy <= number);

    /// <summary>
    /// When what it says was last said, as far as is known as of a number in the log: when its file was changed, or when the same file
    /// dropped again was. A file changed in between, and taken later, cannot beat what was said after it.
    /// </summary>
    public DateTimeOffset SaidAsOf(long number) => Repetitions
        .Where(repetition => repetition.Number <= number)
        .Select(repetition => repetition.Modified)
        .Append(Modified)
        .Max();
}

/// <summary>The same file dropped again, while what it says held in full: it says nothing new, but says it later.</summary>
/// <param name="Number">The number in the log at which it was seen to hold.</param>
/// <param name="Modified">When the file dropped again was last changed.</param>
public sealed record Repetition(long Number, DateTimeOffset Modified);

/// <summary>An observation as one take of a delivery told it.</summary>
/// <param name="TakeKey">The key of the take that wrote it.</param>
/// <param name="Observation">The observation.</param>
public sealed record TakenObservation(string TakeKey, Observation Observation);
