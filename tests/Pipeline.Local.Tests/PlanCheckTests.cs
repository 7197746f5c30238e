using Pipeline.Domain;
using Spectre.Console;

namespace Pipeline.Local.Tests;

public sealed class PlanCheckTests : IDisposable
{
    private static readonly LocalFolders Folders = LocalFolders.Of(null, null);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-check-plan-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_plan_without_mistakes_is_told_as_it_was_understood()
    {
        var (exitCode, lines) = Check(PlanOfHolbaek());

        Assert.Equal(0, exitCode);
        Assert.Equal("Den boligsociale helhedsplan for Holbæk by 2024-2027 (holbaek)", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("  Beskæftigelse: ", StringComparison.Ordinal));
        Assert.Equal("Planen er i orden.", lines[^1]);
    }

    [Fact]
    public void What_is_allowed_but_seldom_meant_is_remarked()
    {
        var plan = PlanOfHolbaek().Replace("\"tandpleje-udeblivelser\"] }", "\"elevfravaer\"] }", StringComparison.Ordinal);

        Assert.Contains("  Bemærk: ingen af planens kilder leverer indikatoren 'tandpleje-udeblivelser'.", Check(plan).Lines);
    }

    [Fact]
    public void Every_mistake_of_form_is_told_at_once_with_line_and_place()
    {
        var plan = PlanOfHolbaek()
            .Replace("\"fra\": \"2024-01-01\"", "\"fra\": \"2024-13-01\"", StringComparison.Ordinal)
            .Replace("\"navn\": \"Grønneparken\"", "\"navnn\": \"Grønneparken\"", StringComparison.Ordinal)
            .Replace("\"art\": \"bebyggelse\"", "\"art\": \"by\"", StringComparison.Ordinal)
            .Replace("\"vaerdi\": 74.4", "\"vaerdi\": \"74,4\"", StringComparison.Ordinal);

        var mistakes = Assert.Throws<ConfigurationException>(() => Check(plan)).Mistakes;

        Assert.Equal(
            ["linje 5, fra", "linje 11, omraader[1].navn", "linje 11, omraader[1].navnn", "linje 15, omraader[4].art"],
            mistakes.Take(4).Select(mistake => mistake.Place));
        Assert.Contains(mistakes, mistake => mistake.Message.EndsWith("Mente du 'navn'?", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.Message.Contains("afdeling, bebyggelse, helhedsplan", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.Place.EndsWith("indikatorer[0].basis[0].vaerdi", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_mistake_of_content_is_told_at_once()
    {
        var plan = PlanOfHolbaek()
            .Replace("\"indsatsomraade\": \"beskaeftigelse\"", "\"indsatsomraade\": \"beskaeftigelsen\"", StringComparison.Ordinal)
            .Replace("\"periode\": \"2022\", \"vaerdi\": 74.4", "\"periode\": \"2022X\", \"vaerdi\": 74.4", StringComparison.Ordinal);

        var mistakes = Assert.Throws<ConfigurationException>(() => Check(plan)).Mistakes;

        var line = plan.Split('\n').Index().Single(line => line.Item.Contains("\"2022X\"", StringComparison.Ordinal)).Index + 1;
        Assert.Contains(mistakes, mistake => mistake.Place == $"linje {line}, indikatorer[0].basis[0].periode");
        Assert.True(mistakes.Count(mistake => mistake.Message.EndsWith("Mente du 'beskaeftigelse'?", StringComparison.Ordinal)) > 1);
    }

    // One of each: a name that is not known, a word that is none of those allowed, a focus area and an address that are none, a period that is none.
    [Fact]
    public void Mistakes_of_form_do_not_hide_those_of_content()
    {
        var plan = PlanOfHolbaek()
            .Replace("\"navn\": \"Grønneparken\"", "\"navnn\": \"Grønneparken\"", StringComparison.Ordinal)
            .Replace("\"art\": \"bebyggelse\"", "\"art\": \"by\"", StringComparison.Ordinal)
            .Replace("\"indsatsomraade\": \"beskaeftigelse\"", "\"indsatsomraade\": \"beskaeftigelsen\"", StringComparison.Ordinal)
            .Replace("\"sekretariat@helhedsplan-holbaek.example.dk\"", "\"sekretariatet\"", StringComparison.Ordinal)
            .Replace("\"periode\": \"2022\", \"vaerdi\": 74.4", "\"periode\": \"2022X\", \"vaerdi\": 74.4", StringComparison.Ordinal);

        var mistakes = Assert.Throws<ConfigurationException>(() => Check(plan)).Mistakes;

        Assert.All(mistakes, mistake => Assert.StartsWith("linje ", mistake.Place, StringComparison.Ordinal));
        Assert.All(
            ["omraader[1].navn", "omraader[1].navnn", "omraader[4].art", "sekretariat", "indikatorer[0].basis[0].periode"],
            place => Assert.Single(mistakes, mistake => mistake.Place.EndsWith($", {place}", StringComparison.Ordinal)));
        Assert.Contains(mistakes, mistake => mistake.Message.EndsWith("Mente du 'beskaeftigelse'?", StringComparison.Ordinal));

        // Nothing is told of an area only because of what is wrong with it already.
        Assert.Equal(3, mistakes.Count(mistake => mistake.Place.Contains("omraader[", StringComparison.Ordinal) && !mistake.Place.Contains("indikatorer", StringComparison.Ordinal)));
    }

    // The comparators are of the kommune, whose kind is misspelled: that is the one mistake, and those that refer to it are right.
    [Fact]
    public void A_misspelled_word_is_the_only_mistake_told_of_it()
    {
        var plan = PlanOfHolbaek().Replace("\"art\": \"kommune\"", "\"art\": \"komune\"", StringComparison.Ordinal);

        var mistake = Assert.Single(Assert.Throws<ConfigurationException>(() => Check(plan)).Mistakes);

        Assert.EndsWith(".art", mistake.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_within_a_list_of_targets_is_told_and_hides_nothing_beside_it()
    {
        var plan = File.ReadAllText(Path.Combine(Folders.Configuration, "..", "docs", "ny-plan.md"));
        plan = plan[(plan.IndexOf("```json", StringComparison.Ordinal) + 7)..];
        plan = plan[..plan.IndexOf("```", StringComparison.Ordinal)]
            .Replace("\"operator\": \"<=\"", "\"operator\": \"max\"", StringComparison.Ordinal)
            .Replace("\"omraade\": \"nordparken\", \"periode\"", "\"omraade\": \"nordpark\", \"periode\"", StringComparison.Ordinal);

        var mistakes = Assert.Throws<ConfigurationException>(() => Check(plan, "eksempelby.json")).Mistakes;

        Assert.Equal(
            ["indikatorer[0].maal[0].operator", "indikatorer[0].basis[0].omraade"], mistakes.Select(mistake => mistake.Place.Split(", ")[1]));
        Assert.EndsWith("ventes: <, <=, >, >=.", mistakes[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_whole_list_is_missing_what_refers_to_it_is_not_told_too()
    {
        var plan = PlanOfHolbaek().Replace("\"indsatsomraader\": [", "\"indsatsomraaderne\": [", StringComparison.Ordinal);

        var mistakes = Assert.Throws<ConfigurationException>(() => Check(plan)).Mistakes;

        Assert.Equal(2, mistakes.Count);
        Assert.All(mistakes, mistake => Assert.Contains("indsatsomraader", mistake.Place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Throws<LocalRunException>(() => PlanCheck.Run(Folders.Configuration, Path.Combine(folder.FullName, "ingen.json"), AnsiConsole.Console));

    private static string PlanOfHolbaek() => File.ReadAllText(Path.Combine(Folders.Configuration, "plans", "holbaek.json"));

    private (int ExitCode, IReadOnlyList<string> Lines) Check(string plan, string name = "holbaek.json")
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, plan);
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(written),
        });
        var exitCode = PlanCheck.Run(Folders.Configuration, path, console);
        return (exitCode, written.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToList());
    }
}
