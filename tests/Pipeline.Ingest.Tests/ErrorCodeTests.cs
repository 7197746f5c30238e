using System.Reflection;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest.Tests;

/// <summary>Programs ask for the codes: the list of them in the docs is the contract.</summary>
public class ErrorCodeTests
{
    private static readonly string[] Listed =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "fejlkoder.md"))
            .Select(line => Regex.Match(line, @"^\| `(?<code>[a-z-]+)` \|"))
            .Where(match => match.Success)
            .Select(match => match.Groups["code"].Value)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_codes_and_rules_are_those_that_the_docs_list() => Assert.Equal(
        CodesOf(typeof(ErrorCodes)).Concat(CodesOf(typeof(GuardRules))).Order(StringComparer.Ordinal), Listed);

    private static IEnumerable<string> CodesOf(Type codes) =>
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
}
