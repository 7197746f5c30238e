using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The scope of a complete delivery as the text of a column: three lists, in order.</summary>
public static class ScopeText
{
    // A column holds 32,768 characters.
    private const int MostCharacters = 30_000;

    /// <summary>Whether a scope is small enough to be recorded.</summary>
    public static bool Fits(CompleteScope scope) => Write(scope).Length <= MostCharacters;

    internal static string Write(CompleteScope? scope) => scope is null
        ? ""
        : JsonSerializer.Serialize(new Lists(
            [.. scope.Indicators.Select(id => id.Value)],
            [.. scope.Areas.Select(id => id.Value)],
            [.. scope.Periods.Select(period => period.Code)]));

    internal static CompleteScope? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var lists = JsonSerializer.Deserialize<Lists>(text) ?? throw new FormatException("A scope is an object.");
        return new CompleteScope(
            lists.Indikatorer.Select(id => new IndicatorId(id)),
            lists.Omraader.Select(id => new AreaId(id)),
            lists.Perioder.Select(Periods.Read));
    }

    private sealed record Lists(IReadOnlyList<string> Indikatorer, IReadOnlyList<string> Omraader, IReadOnlyList<string> Perioder);
}
