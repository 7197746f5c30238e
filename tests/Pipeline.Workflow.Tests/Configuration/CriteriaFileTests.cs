using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

public sealed class CriteriaFileTests
{
    private const string RuleSets = "criteria/regelsaet.json";
    private const string Limits = "criteria/graenser.json";

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_place()
    {
        var document = Read(RuleSets);
        document["naerGraensenPct"] = 101;
        document["kriterier"]![0]!["indikator"] = "kriterie-beboer";
        document["regelsaet"]![1]!["fra"] = "2013-06-01";
        document["regelsaet"]![1]!["henvisning"] = " ";
        document["regelsaet"]![0]!["statusser"]![0]!["mindstAntal"] = 4;
        document["regelsaet"]![2]!["statusser"]![0]!["forudsaetter"] = "omdannelse";
        document["regelsaet"]![3]!["statusser"]![2]!["listerITraek"] = 0;
        document["regelsaet"]![3]!["statusser"]![0]!["blandt"]![0]!["gangeLandsgennemsnit"] = 3;

        AssertMistakes(
            RuleSets,
            document,
            ("naerGraensenPct", "0 til 100"),
            ("kriterier[0].indikator", "Mente du 'kriterie-beboere'?"),
            ("regelsaet[1].fra", "højst ét ventes ad gangen"),
            ("regelsaet[1].henvisning", "tom tekst"),
            ("regelsaet[0].statusser[0].mindstAntal", "(3)"),
            ("regelsaet[2].statusser[0].forudsaetter", "'omdannelse'"),
            ("regelsaet[3].statusser[2].listerITraek", "1 eller mere"),
            ("regelsaet[3].statusser[0].blandt[0]", "kun én af dem"));
    }

    [Fact]
    public void A_criterion_needs_an_indicator_to_read_its_value_from()
    {
        var document = Read(RuleSets);
        document["kriterier"]!.AsArray().RemoveAt(1);

        Assert.All(Mistakes(RuleSets, document), mistake => Assert.Contains("'udenfor-arbejdsmarked'", mistake.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_mistake_in_the_limits_is_told()
    {
        var document = Read(Limits);
        document["graenser"]![0]!["tal"] = new JsonArray();
        document["graenser"]![1]!["tal"]![0] = 0;
        document["graenser"]![1]!["liste"] = 1922;
        document["graenser"]![2]!["gangeLandsgennemsnit"] = -3;
        document["graenser"]!.AsArray().Add(document["graenser"]![0]!.DeepClone());

        AssertMistakes(
            Limits,
            document,
            ("graenser[0].tal", "mindst ét tal"),
            ("graenser[1].tal[0]", "over 0"),
            ("graenser[1].liste", "1922"),
            ("graenser[2].gangeLandsgennemsnit", "over 0"),
            ("graenser[3].tal", "mindst ét tal"),
            ("graenser[3]", "graenser[0]"));
    }

    [Theory]
    [InlineData(RuleSets)]
    [InlineData(Limits)]
    public void A_file_that_is_not_there_is_told(string path)
    {
        var files = Shipped();
        files.Remove(path);

        Assert.Equal([(path, "filen")], Throws(files).Select(mistake => (mistake.File, mistake.Place)));
    }

    [Theory]
    [InlineData(RuleSets)]
    [InlineData(Limits)]
    public void A_change_of_the_criteria_is_a_change_of_the_rules(string path)
    {
        var files = Shipped();
        files[path] = [.. files[path], .. " "u8];

        Assert.NotEqual(PipelineConfiguration.Read(Shipped(), "1").RulesHash, PipelineConfiguration.Read(files, "1").RulesHash);
    }

    [Fact]
    public void A_plan_can_have_targets_by_status()
    {
        var target = Assert.Single(PipelineConfiguration.Read(WithTarget("ladegaardsparken", "2026"), "1").PlanOf("holbaek")!.StatusTargets);

        Assert.Equal(
            (AreaStatus.Vulnerable, 2026, "Ingen områder er udsatte.", "afsnit 1"),
            (target.Status, target.Deadline, target.Text, target.Reference));
        Assert.Equal([new AreaId("ladegaardsparken")], target.Areas);
    }

    [Theory]
    [InlineData("holbaek-kommune", "2026", "kriterier.statusmaal[0].omraader[0]")]
    [InlineData("ladegaardsparken", "2026H1", "kriterier.statusmaal[0].frist")]
    public void A_wrong_target_is_told_with_its_place(string area, string deadline, string place) =>
        Assert.Equal([$"linje 1, {place}"], Throws(WithTarget(area, deadline)).Select(mistake => mistake.Place));

    private static Dictionary<string, byte[]> WithTarget(string area, string deadline)
    {
        var files = Shipped();
        var plan = JsonNode.Parse(files["plans/holbaek.json"], documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        plan["kriterier"] = new JsonObject
        {
            ["statusmaal"] = new JsonArray(new JsonObject
            {
                ["status"] = "udsat",
                ["omraader"] = new JsonArray(area),
                ["frist"] = deadline,
                ["tekst"] = "Ingen områder er udsatte.",
                ["henvisning"] = "afsnit 1",
            }),
        };
        files["plans/holbaek.json"] = Encoding.UTF8.GetBytes(plan.ToJsonString());
        return files;
    }

    private static void AssertMistakes(string path, JsonNode document, params (string Place, string Message)[] expected)
    {
        var mistakes = Mistakes(path, document);
        Assert.Equal(expected.Select(mistake => $"linje 1, {mistake.Place}").Order(), mistakes.Select(mistake => mistake.Place).Order());
        Assert.All(expected, told => Assert.Contains(
            mistakes, mistake => mistake.Place == $"linje 1, {told.Place}" && mistake.Message.Contains(told.Message, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<ConfigurationMistake> Mistakes(string path, JsonNode document)
    {
        var files = Shipped();
        files[path] = Encoding.UTF8.GetBytes(document.ToJsonString());
        return Throws(files);
    }

    private static IReadOnlyList<ConfigurationMistake> Throws(Dictionary<string, byte[]> files) =>
        Assert.Throws<ConfigurationException>(() => PipelineConfiguration.Read(files, "1")).Mistakes;

    private static JsonNode Read(string path) => JsonNode.Parse(
        Shipped()[path], documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;

    private static Dictionary<string, byte[]> Shipped()
    {
        var folder = Repository.Path("config");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes);
    }
}
