using System.Text;
using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

public sealed class PlanTargetTests
{
    private static readonly AreaId Sydbyen = new("sydbyen");
    private static readonly AreaId Motalavej = new("motalavej");
    private static readonly AreaId Group = new("sub-omraader");

    [Fact]
    public void Every_kind_of_target_is_read_with_everything_it_says()
    {
        // The targets of the agreement for Slagelse 2017-2021.
        var targets = Targets("""
            [
              { "art": "retning", "gabIndsnaevres": true },
              { "art": "fast", "operator": "<=", "vaerdi": 20, "frist": "2021" },
              { "art": "fast", "operator": "<", "vaerdi": 28, "frist": "2021", "omraader": ["sydbyen", "motalavej"] },
              { "art": "relativ-aarlig", "procent": 10 },
              { "art": "sammenligning", "operator": ">", "gruppe": "sub-omraader", "omraader": ["motalavej"], "henvisning": "afsnit 5" },
              { "art": "ikke-fastsat", "omraader": ["sydbyen"] }
            ]
            """, more: "\"sammenligning\": \"kommunen\",");

        Assert.True(Assert.IsType<Direction>(targets[0]).GapNarrows);
        Assert.Equal((Comparison.AtMost, 20m, Period.Year(2021)), Limits(targets[1]));
        Assert.Equal((Comparison.LessThan, 28m, Period.Year(2021)), Limits(targets[2]));
        Assert.Equal([Sydbyen, Motalavej], targets[2].Areas);
        Assert.Equal(10m, Assert.IsType<YearlyRelative>(targets[3]).Percent);
        var held = Assert.IsType<ComparatorTarget>(targets[4]);
        Assert.Equal((Comparison.MoreThan, Group, "afsnit 5"), (held.Operator, held.Group, held.Reference));
        Assert.Equal([Sydbyen], Assert.IsType<NotSet>(targets[5]).Areas);
    }

    [Fact]
    public void A_number_to_be_reached_is_read_with_what_it_is_counted_within()
    {
        var target = Assert.IsType<CountTarget>(Assert.Single(
            Targets("""[{ "art": "antal", "operator": ">=", "vaerdi": 50, "hver": "aar" }]""", indicator: "frivillige")));

        Assert.Equal((Comparison.AtLeast, 50m, CountSpan.EachYear), (target.Operator, target.Limit, target.Span));
    }

    [Fact]
    public void A_word_is_short_for_a_list_of_one()
    {
        Assert.IsType<Direction>(Assert.Single(Targets("\"retning\"")));
        Assert.IsType<NotSet>(Assert.Single(Targets("\"ikke-fastsat\"")));
    }

    [Theory]
    [InlineData("""[{ "art": "fast", "vaerdi": 20, "frist": "2021" }]""", "maal[0].operator", "mangler")]
    [InlineData("""[{ "art": "retning", "procent": 10 }]""", "maal[0].procent", "hører ikke til")]
    [InlineData("""[{ "art": "retning", "omraader": ["kommunen"] }]""", "maal[0].omraader[0]", "er en sammenligning")]
    [InlineData("""[{ "art": "retning", "omraader": ["sydby"] }]""", "maal[0].omraader[0]", "Mente du 'sydbyen'?")]
    [InlineData("""[{ "art": "retning", "omraader": ["sydbyen", "sydbyen"] }]""", "maal[0].omraader[1]", "én gang")]
    [InlineData("""[{ "art": "retning", "gabIndsnaevres": true }]""", "maal[0].gabIndsnaevres", "ingen 'sammenligning'")]
    [InlineData("""[{ "art": "fast", "operator": "<=", "vaerdi": 2000, "frist": "2021" }]""", "maal[0].vaerdi", "fra 0 til 1000")]
    [InlineData("""[{ "art": "fast", "operator": "<=", "vaerdi": 20, "frist": "ultimo" }]""", "maal[0].frist", "en periode ventes")]
    [InlineData("""[{ "art": "fast", "operator": "<=", "vaerdi": 20, "frist": "2022" }]""", "maal[0].frist", "efter planens sidste dag, 2021-12-31")]
    [InlineData("""[{ "art": "relativ-aarlig", "procent": 0 }]""", "maal[0].procent", "mere end 0")]
    [InlineData("""[{ "art": "sammenligning", "operator": ">", "gruppe": "sydbyen" }]""", "maal[0].gruppe", "en af planens sammenligninger")]
    [InlineData("""[{ "art": "antal", "operator": ">=", "vaerdi": 50, "hver": "aar" }]""", "maal[0].art", "ikke et antal")]
    [InlineData("[]", "maal", "mindst ét mål")]
    [InlineData("\"fast\"", "maal", "retning, ikke-fastsat")]
    [InlineData("""[{ "art": "fast", "operator": "=<", "vaerdi": 20, "frist": "2021" }]""", "operator", "<, <=, >, >=")]
    [InlineData("""[{ "art": "mindst" }]""", "art", "relativ-aarlig")]
    public void A_mistake_in_a_target_is_told_with_its_place_and_what_is_expected(string targets, string place, string expected)
    {
        var mistakes = Assert.Throws<ConfigurationException>(() => Targets(targets)).Mistakes;

        Assert.Contains(mistakes, mistake =>
            mistake.Place.EndsWith(place, StringComparison.Ordinal) && mistake.Message.Contains(expected, StringComparison.Ordinal));
    }

    private static (Comparison Operator, decimal Limit, Period Deadline) Limits(Target target)
    {
        var limits = Assert.IsType<Absolute>(target);
        return (limits.Operator, limits.Limit, limits.Deadline);
    }

    private static IReadOnlyList<Target> Targets(string targets, string indicator = "afgoerelser", string more = "")
    {
        var json = $$"""
            {
              "id": "slagelse", "navn": "En prøve", "fra": "2017-01-01", "til": "2021-12-31", "sekretariat": "sekretariat@example.dk",
              "omraader": [
                { "id": "sydbyen", "art": "afdeling", "navn": "Sydbyen" },
                { "id": "motalavej", "art": "afdeling", "navn": "Motalavej" },
                { "id": "kommunen", "art": "kommune", "navn": "Kommunen" },
                { "id": "sub-omraader", "art": "gruppe", "navn": "SUB-områder, gennemsnit" }
              ],
              "indsatsomraader": [],
              "indikatorer": [{ "id": "{{indicator}}", "rolle": "baggrund", {{more}} "maal": {{targets}} }],
              "kilder": [], "budget": {}
            }
            """;
        return Assert.Single(PlanFile.Read("plans/slagelse.json", Encoding.UTF8.GetBytes(json), Catalogue).Indicators).Targets;
    }

    private static readonly Catalogue Catalogue = new(
        [Indicator("afgoerelser", Unit.PerThousand), Indicator("frivillige", Unit.Count)], []);

    private static Indicator Indicator(string id, Unit unit) => new()
    {
        Id = new IndicatorId(id),
        Name = id,
        Unit = unit,
        Polarity = Polarity.LowerIsBetter,
        Timing = Timing.Flow,
        Decimals = 1,
        Source = "Prøve",
        Definition = "Prøve",
    };
}
