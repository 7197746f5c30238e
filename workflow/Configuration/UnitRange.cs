using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Which values a unit can have.</summary>
internal static class UnitRange
{
    public static bool Contains(Unit unit, decimal value) => unit switch
    {
        Unit.Percent => value is >= 0 and <= 100,
        Unit.PerThousand => value is >= 0 and <= 1000,
        Unit.Grade => value is >= -3 and <= 12,
        Unit.Count => value >= 0 && value == decimal.Truncate(value),
        Unit.YesNo => value is 0 or 1,
        _ => value >= 0,
    };

    public static string Describe(Unit unit) => unit switch
    {
        Unit.Percent => "en procent fra 0 til 100",
        Unit.PerThousand => "et tal pr. 1.000 fra 0 til 1000",
        Unit.Grade => "en karakter fra -3 til 12",
        Unit.Count => "et helt antal, 0 eller mere,",
        Unit.YesNo => "1 (ja) eller 0 (nej)",
        Unit.Kroner => "kroner, 0 eller mere,",
        _ => "et indeks, 0 eller mere,",
    };
}
