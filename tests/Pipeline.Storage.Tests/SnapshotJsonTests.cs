using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain;

namespace Pipeline.Storage.Tests;

public sealed class SnapshotJsonTests
{
    [Fact]
    public void A_snapshot_is_written_in_danish_in_one_order()
    {
        var snapshot = Samples.Snapshot(3) with
        {
            LastReported = 2,
            Series =
            [
                Samples.Point(Period.SchoolYear(2022), ObservedValue.Of(52.50m)) with { Counts = new Counts(105, 200) },
                Samples.Point(Period.Year(2023), ObservedValue.Below(5)) with { Answers = 109 },
            ],
            Evaluations = [],
            Activities = [Samples.Activity],
            Economy = [Samples.Money],
            Deliveries = [Delivery(1)],
        };
        var delivery = DeliveryId.Of("sti", "0x1").Value;

        var text = Encoding.UTF8.GetString(SnapshotJson.Write(snapshot));

        Assert.Equal(
            $$$"""
            {"plan":"holbaek","nummer":3,"pr":"2026-03-02T12:03:00.0000000Z","regler":"r1","sidstRapporteret":2,"vurderinger":[],
            "aktiviteter":[{"aktivitet":"aktivt-liv","registreringer":[{"indikator":"beskaeftigelse","omraade":"nordbyen","aar":2019,
            "perioder":3,"registreret":43}]}],
            "oekonomi":[{"finansieringskilde":"Landsbyggefonden","budget":12450000,"budgetkilde":"Udledt","forbrugPr":"2025-12-31",
            "forbrugKontant":6225000,"forbrugTimerOgLokaler":{"kanIkkeBeregnes":"Planen følger ikke dette forbrug."},"forbrug":6225000,
            "andelBrugt":0.5,"andelGaaet":0.5,"forspring":0.0}],"serie":[
            {"nummer":1,"noegle":{"indikator":"beskaeftigelse","omraade":"nordbyen","periode":"2022/2023"},"vaerdi":52.50,
            "antal":{"taeller":105,"naevner":200},"antalSvar":null,"foreloebig":false,"revideret":false,"leverance":"{{{delivery}}}","fil":"2023.csv",
            "celle":{"ark":"","raekke":7,"kolonne":"Andel i beskæftigelse"}},
            {"nummer":1,"noegle":{"indikator":"beskaeftigelse","omraade":"nordbyen","periode":"2023"},"vaerdi":{"under":5},
            "antal":null,"antalSvar":109,"foreloebig":false,"revideret":false,"leverance":"{{{delivery}}}","fil":"2023.csv",
            "celle":{"ark":"","raekke":7,"kolonne":"Andel i beskæftigelse"}}],"leverancer":[
            {"nummer":1,"id":"{{{delivery}}}","format":"lbf-faste-indikatorer","fil":"2023.csv","aendret":"2026-03-02T12:00:00.0000000Z",
            "indlaest":"2026-03-02T12:00:00.0000001Z","laesning":"{{{delivery}}};r1","indholdshash":"abc","trukketVed":null}],"kriterier":[],"statusmaal":[]}
            """.ReplaceLineEndings(""),
            text);
    }

    [Fact]
    public void A_snapshot_from_before_reports_and_answers_were_kept_has_none()
    {
        var old = Encoding.UTF8.GetString(SnapshotJson.Write(Samples.Snapshot(3)))
            .Replace(",\"sidstRapporteret\":null", "", StringComparison.Ordinal)
            .Replace(",\"antalSvar\":null", "", StringComparison.Ordinal);

        var read = SnapshotJson.Read(Encoding.UTF8.GetBytes(old));

        Assert.Null(read.LastReported);
        Assert.All(read.Series, point => Assert.Null(point.Answers));
    }

    [Fact]
    public void Any_snapshot_comes_back_as_it_was()
    {
        foreach (var snapshot in Snapshots().Sample(100, 50))
        {
            var bytes = SnapshotJson.Write(snapshot);
            var read = SnapshotJson.Read(bytes);

            Assert.Equal(snapshot.Series, read.Series);
            Assert.Equal(snapshot.Evaluations.Select(WithoutLists), read.Evaluations.Select(WithoutLists));
            Assert.Equal(Targets(snapshot).Select(WithoutLists), Targets(read).Select(WithoutLists));
            Assert.Equal(Targets(snapshot).SelectMany(target => target.Chain), Targets(read).SelectMany(target => target.Chain));
            Assert.Equal(snapshot.Deliveries, read.Deliveries);
            Assert.Equal(snapshot.Activities, read.Activities);
            Assert.Equal(snapshot.Economy, read.Economy);
            Assert.Equal(
                snapshot with
                {
                    Series = read.Series,
                    Evaluations = read.Evaluations,
                    Deliveries = read.Deliveries,
                    Activities = read.Activities,
                    Economy = read.Economy,
                    Criteria = read.Criteria,
                    StatusTargets = read.StatusTargets,
                },
                read);
            Assert.Equal(bytes, SnapshotJson.Write(read));
        }
    }

    [Fact]
    public void The_same_moment_in_another_time_zone_gives_the_same_bytes()
    {
        var snapshot = Samples.Snapshot(1);

        Assert.Equal(
            SnapshotJson.Write(snapshot),
            SnapshotJson.Write(snapshot with { AsOf = snapshot.AsOf.ToOffset(TimeSpan.FromHours(2)) }));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"plan":"HOLBÆK"}""")]
    [InlineData("""{"ukendt":1}""")]
    [InlineData("""{"plan":"a","plan":"a"}""")]
    [InlineData("""{"serie":[{"vaerdi":"Vaerdi"}]}""")]
    [InlineData("""{"serie":[{"vaerdi":{"over":5}}]}""")]
    [InlineData("""{"serie":[{"vaerdi":{"under":5,"mere":1}}]}""")]
    [InlineData("""{"leverancer":[{"laesning":"a"}]}""")]
    [InlineData("""{"vurderinger":[{"status":"Vist"}]}""")]
    public void What_is_not_a_snapshot_is_refused(string json) =>
        Assert.Throws<JsonException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"omraade\":\"nordbyen\",")]
    [InlineData(",\"periode\":\"2023\"")]
    [InlineData(",\"naevner\":200")]
    [InlineData("\"raekke\":7,")]
    public void A_key_counts_or_a_cell_that_lacks_a_part_is_refused(string part)
    {
        var whole = Encoding.UTF8.GetString(SnapshotJson.Write(Samples.Snapshot(3) with
        {
            Series = [Samples.Point(Period.Year(2023), ObservedValue.Of(52.5m)) with { Counts = new Counts(105, 200) }],
            Evaluations = [],
            Activities = [],
        }));
        Assert.Contains(part, whole, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(whole.Replace(part, "", StringComparison.Ordinal))));
    }

    // Records compare their lists by reference: what the lists hold is compared by itself.
    private static Evaluation WithoutLists(Evaluation evaluation) => evaluation with { Targets = [] };

    private static TargetEvaluation WithoutLists(TargetEvaluation target) => target with { Chain = [] };

    private static IEnumerable<TargetEvaluation> Targets(Snapshot snapshot) => snapshot.Evaluations.SelectMany(evaluation => evaluation.Targets);

    private static Gen<Snapshot> Snapshots() =>
        from series in Points().ListOf()
        from evaluations in Evaluations().ListOf()
        from deliveries in Gen.Choose(0, 3)
        from number in Gen.Choose(0, int.MaxValue)
        from computed in Computations()
        from origin in Gen.Elements(Enum.GetValues<AmountOrigin>())
        select new Snapshot
        {
            Plan = Samples.Holbaek,
            Number = number,
            AsOf = Samples.Noon.AddTicks(number),
            RulesHash = "r1",
            Series = [.. series],
            Evaluations = [.. evaluations],
            Activities = number % 2 == 0 ? [] : [Samples.Activity],
            Economy = [Samples.Money with { Lead = computed, BudgetOrigin = origin, SpentAsOf = number % 3 == 0 ? null : Period.Date(new DateOnly(2025, 12, 31)) }],
            Deliveries = [.. Enumerable.Range(1, deliveries).Select(Delivery)],
        };

    private static Gen<decimal> Decimals() =>
        from wide in ArbMap.Default.GeneratorFor<decimal>()
        from tenths in Gen.Choose(-10_000, 10_000)
        from useWide in Gen.Elements(true, false)
        select useWide ? wide : tenths / 10m;

    private static Gen<ObservedValue> Values() => Gen.OneOf(
        Decimals().Select(ObservedValue.Of),
        Decimals().Select(ObservedValue.Below),
        Gen.Elements(ValueState.BelowHalf, ValueState.Suppressed, ValueState.NotAvailable, ValueState.NotApplicable).Select(ObservedValue.Missing));

    private static Gen<Computed> Computations() => Gen.OneOf(
        Decimals().Select(Computed.Of),
        Gen.Elements("Nævneren er 0.", "Værdien \"mangler\".\n").Select(Computed.Impossible));

    private static Gen<Period> AllPeriods() =>
        from year in Gen.Choose(1901, 2098)
        from month in Gen.Choose(1, 12)
        from kind in Gen.Choose(0, 5)
        select kind switch
        {
            0 => Period.Year(year),
            1 => Period.HalfYear(year, ((month - 1) / 6) + 1),
            2 => Period.Quarter(year, ((month - 1) / 3) + 1),
            3 => Period.Month(year, month),
            4 => Period.SchoolYear(year),
            _ => Period.Date(new DateOnly(year, month, 28)),
        };

    private static Gen<SeriesPoint> Points() =>
        from period in AllPeriods()
        from value in Values()
        from numerator in Decimals()
        from flags in Gen.Choose(0, 7)
        from text in Gen.Elements("", "Ark1", "Ark \"æøå\" </script>", "\u2028\t")
        select Samples.Point(period, value) with
        {
            Counts = (flags & 1) == 0 ? null : new Counts(numerator, 7),
            Answers = (flags & 1) == 0 ? numerator : null,
            IsProvisional = (flags & 2) != 0,
            IsRevised = (flags & 4) != 0,
            Cell = new SourceCell(text, 3, text),
        };

    private static Gen<Evaluation> Evaluations() =>
        from point in Points()
        from change in Computations()
        from relative in Computations()
        from value in Values()
        from status in Gen.Elements(Enum.GetValues<EvaluationStatus>())
        from flags in Gen.Choose(0, 7)
        select Samples.Evaluation((flags & 1) == 0 ? null : point) with
        {
            ChangeSinceBaseline = change,
            RelativeChangeSinceBaseline = relative,
            Status = status,
            Targets = (flags & 1) == 0 ? [] : [TargetOf(point.Key.Period, change, relative, status)],
            Certainty = new Certainty(change, relative, "95 %-interval."),
            Trend = Trend.Of((flags & 2) == 0 ? [] : [1, 2, 3, 4]),
            PartsTotal = (flags & 4) == 0 ? null : new PartsTotal(point.Key.Period, change, "Beregnet."),
            HasNewData = (flags & 1) != 0,
            Baseline = (flags & 2) == 0 ? null : new Baseline(Samples.North, point.Key.Period, 12.30m),
            Gap = (flags & 4) == 0
                ? null
                : new GapToComparator
                {
                    Comparator = Samples.Municipality,
                    ComparatorValue = value,
                    Gap = change,
                    GapAtBaseline = relative,
                    GapChange = change,
                },
        };

    private static TargetEvaluation TargetOf(Period period, Computed one, Computed other, EvaluationStatus status) => new()
    {
        Text = "højst 20 i 2021",
        Reference = "afsnit 5",
        Required = one,
        Expected = other,
        Progress = one,
        Chain = [new ChainLink(period, one, other)],
        Status = status,
        Reason = "Målet er nået.",
    };

    private static CommittedDelivery Delivery(int number) => new()
    {
        Id = DeliveryId.Of("sti", "0x1"),
        Number = number,
        Format = Samples.Format,
        FileName = "2023.csv",
        Modified = Samples.Noon,
        Committed = Samples.Noon.AddTicks(number),
        Take = new Take(DeliveryId.Of("sti", "0x1"), "r1"),
        ContentHash = "abc",
        WithdrawnBy = number == 2 ? 3 : null,
    };
}
