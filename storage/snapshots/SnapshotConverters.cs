using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>An identifier as its text.</summary>
internal sealed class SlugConverter<TSlug>(Func<string, TSlug> create) : JsonConverter<TSlug>
    where TSlug : Slug
{
    public override TSlug Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.ReadAs(create);

    public override void Write(Utf8JsonWriter writer, TSlug value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A period as its code.</summary>
internal sealed class PeriodConverter : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.ReadAs(Periods.Read);

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

/// <summary>A time in UTC, always in one form.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ReadAs(text => DateTimeOffset.ParseExact(
            text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture));
}

/// <summary>A reading as its delivery and rules, <c>delivery;rules</c>.</summary>
internal sealed class TakeConverter : JsonConverter<Take>
{
    public override Take Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ReadAs(text => text.Split(';') is [var delivery, var rules]
            ? new Take(new DeliveryId(delivery), rules)
            : throw new FormatException("A reading is a delivery and rules."));

    public override void Write(Utf8JsonWriter writer, Take value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{value.Delivery};{value.RulesHash}");
}

/// <summary>A status as people read it.</summary>
internal sealed class EvaluationStatusConverter : JsonConverter<EvaluationStatus>
{
    public override EvaluationStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ReadAs(EvaluationWords.StatusOf);

    public override void Write(Utf8JsonWriter writer, EvaluationStatus value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Word());
}

/// <summary>Where an amount comes from, as people read it.</summary>
internal sealed class AmountOriginConverter : JsonConverter<AmountOrigin>
{
    public override AmountOrigin Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ReadAs(text => Enum.GetValues<AmountOrigin>().Where(origin => origin.Word() == text).Cast<AmountOrigin?>().FirstOrDefault()
            ?? throw new FormatException($"'{text}' is no origin of an amount."));

    public override void Write(Utf8JsonWriter writer, AmountOrigin value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Word());
}

/// <summary>A value: its number alone, or its state, or its state and bound.</summary>
internal sealed class ObservedValueConverter : JsonConverter<ObservedValue>
{
    private const string Bound = "under";

    public override ObservedValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return ObservedValue.Of(reader.GetDecimal());
            case JsonTokenType.String:
                return reader.ReadAs(word => ValueWords.Value(ValueWords.StateOf(word), null));
            default:
                return ObservedValue.Below(reader.ReadOnlyMember(Bound, (ref Utf8JsonReader member) => member.GetDecimal()));
        }
    }

    public override void Write(Utf8JsonWriter writer, ObservedValue value, JsonSerializerOptions options)
    {
        if (value.TryGetNumber(out var number))
        {
            writer.WriteNumberValue(number);
        }
        else if (value.TryGetBound(out var bound))
        {
            writer.WriteStartObject();
            writer.WriteNumber(Bound, bound);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(value.State.Word());
        }
    }
}

/// <summary>A computed number, or the reason that there is none.</summary>
internal sealed class ComputedConverter : JsonConverter<Computed>
{
    private const string Reason = "kanIkkeBeregnes";

    public override Computed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? Computed.Of(reader.GetDecimal())
            : Computed.Impossible(reader.ReadOnlyMember(Reason, (ref Utf8JsonReader member) => member.GetString()!));

    public override void Write(Utf8JsonWriter writer, Computed value, JsonSerializerOptions options)
    {
        if (value.TryGetNumber(out var number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString(Reason, value.Reason);
            writer.WriteEndObject();
        }
    }
}
