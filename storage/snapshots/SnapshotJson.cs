using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>A snapshot as JSON: equal snapshots give equal bytes. Names are Danish and stand in one order.</summary>
public static class SnapshotJson
{
    // What a delivery ended is ended in the series: its scope is not told. Nor is that it was said again, which may be after the snapshot.
    private const string Scope = "omfang";
    private const string Repetitions = "gentagelser";

    // Every name that is written, in the order that it is written: one for each property of the records of a snapshot.
    private static readonly IReadOnlyList<(string Property, string Name)> Names =
    [
        (nameof(Snapshot.Plan), "plan"),
        (nameof(Snapshot.Number), "nummer"),
        (nameof(Snapshot.AsOf), "pr"),
        (nameof(Snapshot.RulesHash), "regler"),
        (nameof(Snapshot.LastReported), "sidstRapporteret"),
        (nameof(CommittedDelivery.Id), "id"),
        (nameof(SeriesPoint.Key), "noegle"),
        (nameof(ObservationKey.Indicator), "indikator"),
        (nameof(ObservationKey.Area), "omraade"),
        (nameof(ObservationKey.Period), "periode"),
        (nameof(SeriesPoint.Value), "vaerdi"),
        (nameof(SeriesPoint.Counts), "antal"),
        (nameof(Counts.Numerator), "taeller"),
        (nameof(Counts.Denominator), "naevner"),
        (nameof(SeriesPoint.Answers), "antalSvar"),
        (nameof(SeriesPoint.IsProvisional), "foreloebig"),
        (nameof(SeriesPoint.IsRevised), "revideret"),
        (nameof(SeriesPoint.Delivery), "leverance"),
        (nameof(CommittedDelivery.Format), "format"),
        (nameof(SeriesPoint.FileName), "fil"),
        (nameof(SeriesPoint.Cell), "celle"),
        (nameof(SourceCell.Sheet), "ark"),
        (nameof(SourceCell.Row), "raekke"),
        (nameof(SourceCell.Column), "kolonne"),
        (nameof(CommittedDelivery.Modified), "aendret"),
        (nameof(CommittedDelivery.Committed), "indlaest"),
        (nameof(CommittedDelivery.Take), "laesning"),
        (nameof(CommittedDelivery.ContentHash), "indholdshash"),
        (nameof(CommittedDelivery.WithdrawnBy), "trukketVed"),
        (nameof(CommittedDelivery.Scope), Scope),
        (nameof(CommittedDelivery.Repetitions), Repetitions),
        (nameof(Evaluation.Baseline), "baseline"),
        (nameof(Evaluation.Latest), "seneste"),
        (nameof(Evaluation.ChangeSinceBaseline), "aendringSidenBaseline"),
        (nameof(Evaluation.RelativeChangeSinceBaseline), "relativAendringSidenBaseline"),
        (nameof(Evaluation.ChangeSincePrevious), "aendringSidenForrige"),
        (nameof(Evaluation.ChangeSinceYearBefore), "aendringSidenAaretFoer"),
        (nameof(GapToComparator.Comparator), "sammenligning"),
        (nameof(GapToComparator.ComparatorValue), "sammenligningsvaerdi"),
        (nameof(GapToComparator.Gap), "gab"),
        (nameof(GapToComparator.GapAtBaseline), "gabVedBaseline"),
        (nameof(GapToComparator.GapChange), "gabAendring"),
        (nameof(Evaluation.Targets), "maal"),
        (nameof(TargetEvaluation.Reference), "henvisning"),
        (nameof(TargetEvaluation.Required), "kraevet"),
        (nameof(TargetEvaluation.Expected), "forventet"),
        (nameof(TargetEvaluation.Progress), "fremdrift"),
        (nameof(TargetEvaluation.Chain), "kaede"),
        (nameof(ChainLink.Actual), "faktisk"),
        (nameof(Evaluation.Certainty), "usikkerhed"),
        (nameof(Certainty.Low), "lav"),
        (nameof(Certainty.High), "hoej"),
        (nameof(Certainty.Basis), "grundlag"),
        (nameof(Evaluation.Trend), "tendens"),
        (nameof(Trend.Direction), "retning"),
        (nameof(Evaluation.PartsTotal), "sumAfDele"),
        (nameof(PartsTotal.Remark), "bemaerkning"),
        (nameof(Evaluation.HasNewData), "nyeData"),
        (nameof(Evaluation.Status), "status"),
        (nameof(Evaluation.Reason), "begrundelse"),
        .. CriteriaJson.Names,
        (nameof(Snapshot.Evaluations), "vurderinger"),
        (nameof(ActivityStanding.Activity), "aktivitet"),
        (nameof(ActivityRegistration.Year), "aar"),
        (nameof(ActivityRegistration.Periods), "perioder"),
        (nameof(ActivityRegistration.Registered), "registreret"),
        (nameof(ActivityStanding.Registrations), "registreringer"),
        (nameof(FinancierStanding.Financier), "finansieringskilde"),
        (nameof(FinancierStanding.Budgeted), "budget"),
        (nameof(FinancierStanding.BudgetOrigin), "budgetkilde"),
        (nameof(FinancierStanding.SpentAsOf), "forbrugPr"),
        (nameof(FinancierStanding.SpentCash), "forbrugKontant"),
        (nameof(FinancierStanding.SpentInKind), "forbrugTimerOgLokaler"),
        (nameof(FinancierStanding.Spent), "forbrug"),
        (nameof(FinancierStanding.ShareSpent), "andelBrugt"),
        (nameof(FinancierStanding.SharePassed), "andelGaaet"),
        (nameof(FinancierStanding.Lead), "forspring"),
        (nameof(Snapshot.Activities), "aktiviteter"),
        (nameof(Snapshot.Economy), "oekonomi"),
        (nameof(Snapshot.Series), "serie"),
        (nameof(Snapshot.Deliveries), "leverancer"),
        (nameof(Snapshot.Criteria), "kriterier"),
        (nameof(Snapshot.StatusTargets), "statusmaal"),
    ];

    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>The bytes of a snapshot, UTF-8.</summary>
    public static byte[] Write(Snapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, Options);

    /// <summary>The snapshot in the bytes.</summary>
    /// <exception cref="JsonException">They are not a snapshot.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Snapshot>(utf8, Options) ?? throw new JsonException("A snapshot is an object.");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            PropertyNamingPolicy = new SnapshotNames(Names),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(SetOrder),
            Converters =
            {
                new SlugConverter<PlanId>(text => new PlanId(text)),
                new SlugConverter<AreaId>(text => new AreaId(text)),
                new SlugConverter<ActivityId>(text => new ActivityId(text)),
                new SlugConverter<IndicatorId>(text => new IndicatorId(text)),
                new SlugConverter<FormatId>(text => new FormatId(text)),
                new SlugConverter<DeliveryId>(text => new DeliveryId(text)),
                new PeriodConverter(),
                new UtcTimeConverter(),
                new ObservedValueConverter(),
                new ComputedConverter(),
                new TakeConverter(),
                new EvaluationStatusConverter(),
                new AmountOriginConverter(),
                new TrendDirectionConverter(),
            },
        };
        foreach (var converter in CriteriaJson.Converters)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }

    private static void SetOrder(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var hidden in type.Properties.Where(property => property.Name is Scope or Repetitions).ToList())
        {
            type.Properties.Remove(hidden);
        }

        foreach (var property in type.Properties)
        {
            property.Order = Names.TakeWhile(name => name.Name != property.Name).Count();

            // A struct is made without its constructor, which would have asked for all of it.
            property.IsRequired |= type.Type.IsValueType;
        }
    }

    private sealed class SnapshotNames(IReadOnlyList<(string Property, string Name)> names) : JsonNamingPolicy
    {
        private readonly Dictionary<string, string> names = names.ToDictionary(name => name.Property, name => name.Name, StringComparer.Ordinal);

        public override string ConvertName(string name) =>
            names.TryGetValue(name, out var danish) ? danish : throw new InvalidOperationException($"{name} has no name in a snapshot's JSON.");
    }
}
