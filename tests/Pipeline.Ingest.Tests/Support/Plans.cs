using Pipeline.Domain;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>The parts of two agreements' plans that deliveries are read against.</summary>
internal static class Plans
{
    public static Plan Holbaek { get; } = PlanOf(
        "holbaek",
        Area("ladegaardsparken", AreaKind.Department, "Ladegårdsparken"),
        Area("groenneparken", AreaKind.Department, "Grønneparken", "Agervang", "Vangkvarteret"),
        Area("bjergmarken-vab", AreaKind.Department, "Bjergmarken (VAB)"),
        Area("bjergmarken-bosj", AreaKind.Department, "Bjergmarken (BoSj)", "Bjergmarken (Boligselskabet Sjælland)"),
        Area("bjergmarken", AreaKind.Settlement, "Bjergmarken"),
        Area("holbaek-by", AreaKind.PlanTotal, "Helhedsplanen i alt", "Holbæk by", "I alt") with
        {
            Parts = [new("ladegaardsparken"), new("groenneparken"), new("bjergmarken-vab"), new("bjergmarken-bosj")],
        },
        Area("skole-absalon", AreaKind.School, "Holbæk By Skole, Absalon", "Absalonskolen"),
        Area("skole-bjergmarken", AreaKind.School, "Holbæk By Skole, Bjergmark", "Bjergmarksskolen", "Bjergmarkskolen"),
        Area("holbaek-kommune", AreaKind.Municipality, "Holbæk Kommune", "Holbæk"),
        Area("region-sjaelland", AreaKind.Region, "Region Sjælland"),
        Area("hele-landet", AreaKind.Country, "Hele landet"),
        Area("befolkning", AreaKind.Population, "Befolkning"),
        Area("alle-helhedsplaner", AreaKind.AllPlans, "Alle helhedsplaner"));

    public static Plan Slagelse { get; } = PlanOf(
        "slagelse",
        Area("motalavej", AreaKind.Department, "Motalavej"),
        Area("ringparken", AreaKind.Department, "Ringparken/Schackenborgvænge", "Ringparken"),
        Area("skaelskoer", AreaKind.Department, "Skælskør"),
        Area("i-alt", AreaKind.PlanTotal, "Helhedsplan i alt"),
        Area("slagelse-kommune", AreaKind.Municipality, "Slagelse Kommune"));

    private static Area Area(string id, AreaKind kind, string name, params string[] aliases) =>
        new() { Id = new AreaId(id), Kind = kind, Name = name, Aliases = aliases, Parts = [], StandsFor = [] };

    private static Plan PlanOf(string id, params Area[] areas) => new()
    {
        Id = new PlanId(id),
        Name = id,
        Period = PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)),
        Areas = areas,
        FocusAreas = [],
        Indicators = [],
        Sources = [],
        Budget = Budget.Unknown,
        Secretariat = "sekretariat@example.dk",
    };
}
