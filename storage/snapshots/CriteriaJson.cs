using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The part of a snapshot's JSON that is about the statutory criteria: its names, and how its values are written.</summary>
internal static class CriteriaJson
{
    /// <summary>Every name, in the order that it is written.</summary>
    public static IReadOnlyList<(string Property, string Name)> Names { get; } =
    [
        (nameof(AreaCriteria.ListDate), "liste"),
        (nameof(AreaCriteria.RuleSet), "regelsaet"),
        (nameof(StatusTargetResult.Text), "tekst"),
        (nameof(StatusResult.Name), "navn"),
        (nameof(CriterionResult.Kind), "kriterium"),
        (nameof(CriterionResult.Comparison), "tegn"),
        (nameof(CriterionResult.Limit), "graense"),
        (nameof(CriterionResult.Met), "opfyldt"),
        (nameof(CriterionResult.Distance), "afstand"),
        (nameof(CriterionResult.IsNear), "naerGraensen"),
        (nameof(CriterionResult.IsOnTheLimit), "paaGraensen"),
        (nameof(CriterionResult.CrossingYear), "krydsesAar"),
        (nameof(StatusResult.MetAtLeast), "opfyldteMindst"),
        (nameof(StatusResult.MetAtMost), "opfyldteHoejst"),
        (nameof(StatusResult.Needed), "kraeves"),
        (nameof(OfficialStatus.Listed), "paaListen"),
        (nameof(StatusResult.InARow), "iTraek"),
        (nameof(ListsInARow.Certain), "sikre"),
        (nameof(ListsInARow.IsExact), "praecist"),
        (nameof(StatusTargetResult.Outcome), "udfald"),
        (nameof(AreaCriteria.Statuses), "statusser"),
        (nameof(AreaCriteria.Official), "officielt"),
        (nameof(AreaCriteria.PlanDuty), "udviklingsplan"),
    ];

    /// <summary>The converters of its types.</summary>
    public static IReadOnlyList<JsonConverter> Converters { get; } =
    [
        new SlugConverter<RuleSetId>(text => new RuleSetId(text)),
        new BoundsConverter(),
        new DateConverter(),
        new WordConverter<Ternary>(CriteriaWords.Word),
        new WordConverter<CriterionKind>(CriteriaWords.Key),
        new WordConverter<AreaStatus>(CriteriaWords.Key),
        new WordConverter<Comparison>(CriteriaWords.Sign),
        new WordConverter<StatusTargetOutcome>(CriteriaWords.Word),
    ];

    /// <summary>A member of an enumeration as its word.</summary>
    private sealed class WordConverter<TEnum>(Func<TEnum, string> wordOf) : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly Words<TEnum> words = new(wordOf);

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.ReadAs(words.Read);

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(words.Of(value));
    }

    /// <summary>A day as yyyy-MM-dd.</summary>
    private sealed class DateConverter : JsonConverter<DateOnly>
    {
        private const string Form = "yyyy-MM-dd";

        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.ReadAs(text => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Form, CultureInfo.InvariantCulture));
    }

    /// <summary>A limit: its number alone, a list of the two it lies between, or <c>"ukendt"</c>.</summary>
    private sealed class BoundsConverter : JsonConverter<Bounds>
    {
        private const string Unknown = "ukendt";

        public override Bounds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => Bounds.Exactly(reader.GetDecimal()),
            JsonTokenType.StartArray => ReadBetween(ref reader),
            _ => reader.ReadAs(text => text == Unknown ? Bounds.Anything : throw new FormatException("Not a limit.")),
        };

        public override void Write(Utf8JsonWriter writer, Bounds value, JsonSerializerOptions options)
        {
            if (value.Upper is not { } upper)
            {
                writer.WriteStringValue(Unknown);
            }
            else if (value.IsExact)
            {
                writer.WriteNumberValue(upper);
            }
            else
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(value.Lower);
                writer.WriteNumberValue(upper);
                writer.WriteEndArray();
            }
        }

        private static Bounds ReadBetween(ref Utf8JsonReader reader) =>
            reader.Read() && reader.TokenType == JsonTokenType.Number && reader.GetDecimal() is var lower
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.GetDecimal() is var upper
            && upper >= lower && reader.Read() && reader.TokenType == JsonTokenType.EndArray
                ? Bounds.Between(lower, upper)
                : throw new JsonException();
    }
}
