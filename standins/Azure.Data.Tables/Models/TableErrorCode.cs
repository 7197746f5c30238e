namespace Azure.Data.Tables.Models;

/// <summary>A code with which the service names an error; compares with <see cref="RequestFailedException.ErrorCode"/>.</summary>
public readonly struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string value;

    /// <summary>A code by its text.</summary>
    /// <param name="value">The code as the service writes it.</param>
    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    /// <summary>AuthorizationPermissionMismatch.</summary>
    public static TableErrorCode AuthorizationPermissionMismatch { get; } = new("AuthorizationPermissionMismatch");

    /// <summary>CommandsInBatchActOnDifferentPartitions.</summary>
    public static TableErrorCode CommandsInBatchActOnDifferentPartitions { get; } = new("CommandsInBatchActOnDifferentPartitions");

    /// <summary>ContentLengthExceeded.</summary>
    public static TableErrorCode ContentLengthExceeded { get; } = new("ContentLengthExceeded");

    /// <summary>EntityAlreadyExists.</summary>
    public static TableErrorCode EntityAlreadyExists { get; } = new("EntityAlreadyExists");

    /// <summary>EntityNotFound.</summary>
    public static TableErrorCode EntityNotFound { get; } = new("EntityNotFound");

    /// <summary>EntityTooLarge.</summary>
    public static TableErrorCode EntityTooLarge { get; } = new("EntityTooLarge");

    /// <summary>Forbidden.</summary>
    public static TableErrorCode Forbidden { get; } = new("Forbidden");

    /// <summary>InvalidDuplicateRow.</summary>
    public static TableErrorCode InvalidDuplicateRow { get; } = new("InvalidDuplicateRow");

    /// <summary>InvalidInput.</summary>
    public static TableErrorCode InvalidInput { get; } = new("InvalidInput");

    /// <summary>KeyValueTooLarge.</summary>
    public static TableErrorCode KeyValueTooLarge { get; } = new("KeyValueTooLarge");

    /// <summary>OperationTimedOut.</summary>
    public static TableErrorCode OperationTimedOut { get; } = new("OperationTimedOut");

    /// <summary>OutOfRangeInput.</summary>
    public static TableErrorCode OutOfRangeInput { get; } = new("OutOfRangeInput");

    /// <summary>PropertyNameInvalid.</summary>
    public static TableErrorCode PropertyNameInvalid { get; } = new("PropertyNameInvalid");

    /// <summary>PropertyNameTooLong.</summary>
    public static TableErrorCode PropertyNameTooLong { get; } = new("PropertyNameTooLong");

    /// <summary>PropertyValueTooLarge.</summary>
    public static TableErrorCode PropertyValueTooLarge { get; } = new("PropertyValueTooLarge");

    /// <summary>ResourceNotFound.</summary>
    public static TableErrorCode ResourceNotFound { get; } = new("ResourceNotFound");

    /// <summary>TableAlreadyExists.</summary>
    public static TableErrorCode TableAlreadyExists { get; } = new("TableAlreadyExists");

    /// <summary>TableBeingDeleted.</summary>
    public static TableErrorCode TableBeingDeleted { get; } = new("TableBeingDeleted");

    /// <summary>TableNotFound.</summary>
    public static TableErrorCode TableNotFound { get; } = new("TableNotFound");

    /// <summary>TooManyProperties.</summary>
    public static TableErrorCode TooManyProperties { get; } = new("TooManyProperties");

    /// <summary>UpdateConditionNotSatisfied.</summary>
    public static TableErrorCode UpdateConditionNotSatisfied { get; } = new("UpdateConditionNotSatisfied");

    /// <summary>Makes a code of a text.</summary>
    public static implicit operator TableErrorCode(string value) => new(value);

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    /// <summary>Whether a text is the code.</summary>
    public static bool operator ==(TableErrorCode code, string? value) => value is not null && code.Equals(value);

    /// <summary>Whether a text is another code.</summary>
    public static bool operator !=(TableErrorCode code, string? value) => !(code == value);

    /// <summary>Whether a text is the code.</summary>
    public static bool operator ==(string? value, TableErrorCode code) => code == value;

    /// <summary>Whether a text is another code.</summary>
    public static bool operator !=(string? value, TableErrorCode code) => !(code == value);

    /// <inheritdoc />
    public bool Equals(TableErrorCode other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TableErrorCode other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(value);

    /// <inheritdoc />
    public override string ToString() => value;
}
