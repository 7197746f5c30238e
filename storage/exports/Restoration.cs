using Azure;

namespace Pipeline.Storage;

/// <summary>That tables were restored, by whom, and who has confirmed that mail may be sent again.</summary>
public sealed record Restoration
{
    /// <summary>Its name, made of the time that it was begun.</summary>
    public required string Name { get; init; }

    /// <summary>The export that was restored.</summary>
    public required string Export { get; init; }

    /// <summary>Who wished it, and why.</summary>
    public required Decision Decision { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>When it was done; none while it is under way or was stopped.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>How many rows were put back.</summary>
    public long Inserted { get; init; }

    /// <summary>How many rows were there already.</summary>
    public long WereThere { get; init; }

    /// <summary>Who confirmed that mail may be sent again, and why; none until then.</summary>
    public Decision? Confirmation { get; init; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    internal ETag RowETag { get; init; }
}
