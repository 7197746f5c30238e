namespace Pipeline.Domain;

/// <summary>
/// An identifier that is safe everywhere it is used: in table keys, blob paths, addresses and file names.
/// One or more of [a-z0-9-], at most 100 characters, neither beginning nor ending with a dash.
/// </summary>
public abstract record Slug : IComparable<Slug>
{
    private const int MaximumLength = 100;
    private readonly int hash;

    /// <exception cref="FormatException">The text is not a slug.</exception>
    private protected Slug(string value)
    {
        if (!IsValid(value))
        {
            throw new FormatException(
                $"'{value}' is not an identifier: 1 to {MaximumLength} of a-z, 0-9 and '-', neither beginning nor ending with '-'.");
        }

        Value = value;
        hash = value.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The text of the identifier.</summary>
    public string Value { get; }

    /// <summary>Whether a text can be an identifier.</summary>
    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaximumLength }
        && value[0] != '-'
        && value[^1] != '-'
        && value.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    /// <summary>Whether the other is an identifier of the same kind with the same text.</summary>
    public virtual bool Equals(Slug? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract && Value == other.Value);

    /// <summary>Counted once: an identifier is looked up for every figure that is about it.</summary>
    public override int GetHashCode() => hash;

    /// <inheritdoc />
    public int CompareTo(Slug? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc />
    public sealed override string ToString() => Value;
}

/// <summary>Identifies a plan, such as <c>holbaek</c>.</summary>
public sealed record PlanId(string Value) : Slug(Value);

/// <summary>Identifies an area within its plan, such as <c>ladegaardsparken</c>.</summary>
public sealed record AreaId(string Value) : Slug(Value);

/// <summary>Identifies an indicator: two definitions of the same concept are two indicators.</summary>
public sealed record IndicatorId(string Value) : Slug(Value);

/// <summary>Identifies a focus area (indsatsområde) within its plan.</summary>
public sealed record FocusAreaId(string Value) : Slug(Value);

/// <summary>Identifies an activity (aktivitet) within its plan.</summary>
public sealed record ActivityId(string Value) : Slug(Value);

/// <summary>Identifies a declared file layout, such as <c>lbf-faste-indikatorer</c>.</summary>
public sealed record FormatId(string Value) : Slug(Value);

/// <summary>Identifies a supplier of data within its plan, such as <c>tandplejen</c>.</summary>
public sealed record SourceId(string Value) : Slug(Value);

/// <summary>Identifies a board meeting. It stays the same when the meeting is moved.</summary>
public sealed record MeetingId(string Value) : Slug(Value);
