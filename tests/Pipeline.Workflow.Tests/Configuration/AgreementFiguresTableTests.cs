using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Workflow.Tests.Configuration;

/// <summary>The table in the docs that maps the agreements' figures to the configuration is true of the configuration.</summary>
public sealed partial class AgreementFiguresTableTests
{
    // What an element of a list is called by, when its place in the list is not written.
    private static readonly string[] NamesOfElements = ["id", "omraade", "navn", "formaal"];

    private static readonly string[] Plans = ["holbaek", "silkeborg", "slagelse", "varde"];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var match in File.ReadLines(Repository.Path("docs", "aftalernes-tal.md")).Select(line => Row().Match(line)))
            {
                if (match.Success)
                {
                    rows.Add(match.Groups["line"].Value, match.Groups["value"].Value);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_line_holds_the_figure(string line, string value)
    {
        using var plan = JsonDocument.Parse(
            File.ReadAllBytes(Repository.Path("config", "plans", line.Split('/')[1])),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        var found = line.Split('/').Skip(2).Aggregate(plan.RootElement, Step);

        if (found.ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), found.GetDecimal());
        }
        else
        {
            Assert.Contains(value, found.GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_row_of_the_tables_is_read()
    {
        var rows = File.ReadLines(Repository.Path("docs", "aftalernes-tal.md"))
            .Count(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| tal |", StringComparison.Ordinal));

        Assert.Equal(rows, Rows.Count);
    }

    [Fact]
    public void Every_baseline_in_the_plans_is_in_the_table()
    {
        var lines = Rows.Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            from id in Plans
            from indicator in ShippedPlan.Of(id).Indicators
            from baseline in indicator.Baselines
            select $"plans/{id}.json/indikatorer/{indicator.Indicator.Id}/basis/{baseline.Area}/vaerdi",
            line => Assert.Contains(line, lines));
    }

    private static JsonElement Step(JsonElement place, string name) => place.ValueKind switch
    {
        JsonValueKind.Array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => place[index],
        JsonValueKind.Array => Assert.Single(place.EnumerateArray(), element => NamesOfElements.Any(
            key => element.TryGetProperty(key, out var text) && text.GetString() == name)),
        _ => place.GetProperty(name),
    };

    [GeneratedRegex(@"^\| .* \| `(?<line>plans/[^`]+)` \| `(?<value>[^`]+)` \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
