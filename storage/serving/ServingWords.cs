using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Kinds and units as readers of the serving tables see them.</summary>
internal static class ServingWords
{
    private static readonly Words<AreaKind> AreaKinds = new(new Dictionary<AreaKind, string>
    {
        [AreaKind.Department] = "Afdeling",
        [AreaKind.Settlement] = "Bebyggelse",
        [AreaKind.PlanTotal] = "Helhedsplanen i alt",
        [AreaKind.School] = "Skole",
        [AreaKind.Municipality] = "Kommune",
        [AreaKind.Region] = "Region",
        [AreaKind.Country] = "Hele landet",
        [AreaKind.Population] = "Befolkningen",
        [AreaKind.AllPlans] = "Alle helhedsplaner",
    });

    private static readonly Words<Unit> Units = new(new Dictionary<Unit, string>
    {
        [Unit.Percent] = "pct.",
        [Unit.PerThousand] = "pr. 1.000",
        [Unit.Grade] = "karakter",
        [Unit.Count] = "antal",
        [Unit.Index] = "indeks",
    });

    private static readonly Words<Polarity> Polarities = new(new Dictionary<Polarity, string>
    {
        [Polarity.HigherIsBetter] = "Højere er bedre",
        [Polarity.LowerIsBetter] = "Lavere er bedre",
    });

    private static readonly Words<Timing> Timings = new(new Dictionary<Timing, string>
    {
        [Timing.Stock] = "Bestand",
        [Timing.Flow] = "Strøm",
    });

    private static readonly Words<IndicatorRole> Roles = new(new Dictionary<IndicatorRole, string>
    {
        [IndicatorRole.Fixed] = "Fast indikator",
        [IndicatorRole.Local] = "Lokal indikator",
        [IndicatorRole.Background] = "Baggrund",
    });

    private static readonly Words<TargetKind> Targets = new(new Dictionary<TargetKind, string>
    {
        [TargetKind.Direction] = "Bedre end baseline",
        [TargetKind.NotSet] = "Ikke fastsat",
    });

    private static readonly Words<PeriodKind> PeriodKinds = new(new Dictionary<PeriodKind, string>
    {
        [PeriodKind.Year] = "År",
        [PeriodKind.HalfYear] = "Halvår",
        [PeriodKind.Quarter] = "Kvartal",
        [PeriodKind.Month] = "Måned",
        [PeriodKind.SchoolYear] = "Skoleår",
        [PeriodKind.Date] = "Dato",
    });

    public static string Of(AreaKind kind) => AreaKinds.Of(kind);

    public static string Of(Unit unit) => Units.Of(unit);

    public static string Of(Polarity polarity) => Polarities.Of(polarity);

    public static string Of(Timing timing) => Timings.Of(timing);

    public static string Of(IndicatorRole role) => Roles.Of(role);

    public static string Of(TargetKind target) => Targets.Of(target);

    public static string Of(PeriodKind kind) => PeriodKinds.Of(kind);
}
