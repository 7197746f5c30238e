using System.Collections;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>An entity with any properties: a dictionary of names and values.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> properties;

    /// <summary>An entity without properties.</summary>
    public TableEntity() => properties = [];

    /// <summary>An entity with its keys.</summary>
    /// <param name="partitionKey">The partition the entity lies in.</param>
    /// <param name="rowKey">The entity's name inside its partition.</param>
    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>An entity with the values of a dictionary.</summary>
    /// <param name="values">The properties; none: an entity without properties.</param>
    public TableEntity(IDictionary<string, object?>? values) => properties = values is null ? [] : new(values);

    /// <inheritdoc />
    public string PartitionKey
    {
        get => GetString(EntityNames.PartitionKey)!;
        set => properties[EntityNames.PartitionKey] = value;
    }

    /// <inheritdoc />
    public string RowKey
    {
        get => GetString(EntityNames.RowKey)!;
        set => properties[EntityNames.RowKey] = value;
    }

    /// <inheritdoc />
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(EntityNames.Timestamp);
        set => properties[EntityNames.Timestamp] = value;
    }

    /// <inheritdoc />
    public ETag ETag
    {
        get => GetString(EntityNames.ETag) is { } text ? new ETag(text) : default;
        set => properties[EntityNames.ETag] = value.ToString();
    }

    /// <summary>The number of properties, keys included.</summary>
    public int Count => properties.Count;

    /// <summary>The names of the properties.</summary>
    public ICollection<string> Keys => properties.Keys;

    ICollection<object?> IDictionary<string, object?>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>A property's value; null when the entity lacks it.</summary>
    /// <param name="key">The property's name.</param>
    /// <exception cref="InvalidOperationException">The value set is of another type than the value it takes the place of.</exception>
    public object? this[string key]
    {
        get => properties.GetValueOrDefault(Named(key));
        set => properties[Named(key)] = value is not null && this[key] is { } former ? InPlaceOf(former, value) : value;
    }

    /// <summary>A text property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public string? GetString(string key) => (string?)Typed(key, typeof(string));

    /// <summary>A binary property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public byte[]? GetBinary(string key) => (byte[]?)Typed(key, typeof(byte[]));

    /// <summary>A binary property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public BinaryData? GetBinaryData(string key) =>
        this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : (BinaryData?)Typed(key, typeof(BinaryData));

    /// <summary>A boolean property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public bool? GetBoolean(string key) => (bool?)Typed(key, typeof(bool));

    /// <summary>A point in time, in UTC; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public DateTime? GetDateTime(string key) =>
        this[key] is DateTimeOffset time ? time.UtcDateTime : (DateTime?)Typed(key, typeof(DateTime));

    /// <summary>A point in time; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime time ? new DateTimeOffset(time) : (DateTimeOffset?)Typed(key, typeof(DateTimeOffset));

    /// <summary>A double property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public double? GetDouble(string key) => (double?)Typed(key, typeof(double));

    /// <summary>A Guid property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public Guid? GetGuid(string key) => (Guid?)Typed(key, typeof(Guid));

    /// <summary>A 32-bit property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public int? GetInt32(string key) => (int?)Typed(key, typeof(int));

    /// <summary>A 64-bit property; null when the entity lacks it.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public long? GetInt64(string key) => (long?)Typed(key, typeof(long));

    /// <summary>Sets a property, also one that the entity has.</summary>
    /// <param name="key">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">The value is of another type than the value it takes the place of.</exception>
    public void Add(string key, object? value) => this[key] = value;

    /// <summary>Whether the entity has a property.</summary>
    /// <param name="key">The property's name.</param>
    public bool ContainsKey(string key) => properties.ContainsKey(key);

    /// <summary>Takes a property away.</summary>
    /// <param name="key">The property's name.</param>
    public bool Remove(string key) => properties.Remove(key);

    /// <summary>Gives a property's value, if the entity has it.</summary>
    /// <param name="key">The property's name.</param>
    /// <param name="value">Its value.</param>
    public bool TryGetValue(string key, out object? value) => properties.TryGetValue(key, out value);

    /// <summary>Takes all properties away, keys included.</summary>
    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => this[item.Key] = item.Value;

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => properties.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    // A property keeps its type while it lives in memory; only whole numbers widen.
    private static object InPlaceOf(object former, object value) => (former, value) switch
    {
        _ when former.GetType().IsInstanceOfType(value) => value,
        (int, double or long) => value,
        (double, int number) => (double)number,
        (long, int number) => (long)number,
        _ => throw new InvalidOperationException($"A property of type {former.GetType()} cannot take a value of type {value.GetType()}."),
    };

    private static string Named(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return key;
    }

    private object? Typed(string key, Type wanted)
    {
        var value = this[key];
        return value is null || wanted.IsInstanceOfType(value)
            ? value
            : throw new InvalidOperationException($"The property {key} is of type {value.GetType()}, not {wanted}.");
    }
}
