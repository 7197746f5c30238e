using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>An area against the statutory criteria on one list, as the API tells it. What is computed, what is official and the plan duty stand apart.</summary>
public sealed record CriteriaAnswer
{
    /// <summary>The area's identifier.</summary>
    public required string Omraade { get; init; }

    /// <summary>The day of the list.</summary>
    public required DateOnly Liste { get; init; }

    /// <summary>The rule set that holds for it.</summary>
    public required string Regelsaet { get; init; }

    /// <summary>The name of the gravest status whose conditions are certainly met, as computed; null where there is none.</summary>
    public required string? HoejesteBeregnede { get; init; }

    /// <summary>Every status, as computed: indicative.</summary>
    public required IReadOnlyList<Beregnet> Beregnede { get; init; }

    /// <summary>Every status, as the ministry's list has it.</summary>
    public required IReadOnlyList<Officielt> Officielle { get; init; }

    /// <summary>Whether a development plan must be carried out: Ja, Nej or Ukendt.</summary>
    public required string Udviklingsplan { get; init; }

    /// <summary>Every criterion of every status.</summary>
    public required IReadOnlyList<Kriterium> Kriterier { get; init; }

    internal static CriteriaAnswer Of(AreaCriteria criteria) => new()
    {
        Omraade = criteria.Area.Value,
        Liste = criteria.ListDate,
        Regelsaet = criteria.RuleSet.Value,
        HoejesteBeregnede = criteria.Gravest()?.Name,
        Beregnede = [.. criteria.Statuses.Select(Beregnet.Of)],
        Officielle = [.. criteria.Official.Select(Officielt.Of)],
        Udviklingsplan = criteria.PlanDuty.Word(),
        Kriterier = [.. criteria.Criteria.Select(Kriterium.Of)],
    };

    /// <summary>A status as computed.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Navn">What the law of the time calls it.</param>
    /// <param name="Opfyldt">Ja, Nej or Ukendt.</param>
    /// <param name="OpfyldteMindst">How many of the counted criteria are certainly met.</param>
    /// <param name="OpfyldteHoejst">How many may be met.</param>
    /// <param name="Kraeves">How many are needed.</param>
    /// <param name="ListerITraek">On how many lists in a row, at least.</param>
    /// <param name="ListerITraekPraecist">Whether there are certainly no more.</param>
    /// <param name="Begrundelse">Why, in one sentence.</param>
    public sealed record Beregnet(
        string Status,
        string Navn,
        string Opfyldt,
        int OpfyldteMindst,
        int OpfyldteHoejst,
        int Kraeves,
        int ListerITraek,
        bool ListerITraekPraecist,
        string Begrundelse)
    {
        internal static Beregnet Of(StatusResult result) => new(
            result.Status.Key(), result.Name, result.Met.Word(), result.MetAtLeast, result.MetAtMost, result.Needed,
            result.InARow.Certain, result.InARow.IsExact, result.Reason);
    }

    /// <summary>A status as the ministry's list has it.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="PaaListen">Ja, Nej or Ukendt.</param>
    /// <param name="ListerITraek">On how many lists in a row, at least.</param>
    /// <param name="ListerITraekPraecist">Whether there are certainly no more.</param>
    public sealed record Officielt(string Status, string PaaListen, int ListerITraek, bool ListerITraekPraecist)
    {
        internal static Officielt Of(OfficialStatus official) =>
            new(official.Status.Key(), official.Listed.Word(), official.InARow.Certain, official.InARow.IsExact);
    }

    /// <summary>One criterion.</summary>
    public sealed record Kriterium
    {
        /// <summary>The status that it counts towards.</summary>
        public required string Status { get; init; }

        /// <summary>What it looks at.</summary>
        public required string Id { get; init; }

        /// <summary>The same in words.</summary>
        public required string Navn { get; init; }

        /// <summary>The value that the list is held against; null where none was delivered.</summary>
        public required ValueAnswer? Vaerdi { get; init; }

        /// <summary>&gt;, &gt;= or &lt;, as the law words it.</summary>
        public required string Tegn { get; init; }

        /// <summary>The lower end of what the limit can be; null where the limit is unknown.</summary>
        public required decimal? GraenseFra { get; init; }

        /// <summary>The upper end; the same number where the limit is known exactly.</summary>
        public required decimal? GraenseTil { get; init; }

        /// <summary>Ja, Nej or Ukendt.</summary>
        public required string Opfyldt { get; init; }

        /// <summary>The value less the limit.</summary>
        public required ComputedAnswer Afstand { get; init; }

        /// <summary>Whether the value is near its limit: Ja, Nej or Ukendt.</summary>
        public required string NaerGraensen { get; init; }

        /// <summary>Whether the value is the limit itself, so that rounding may hide the truth.</summary>
        public required bool PaaGraensen { get; init; }

        /// <summary>The year of the list on which the limit would be crossed at the present trend.</summary>
        public required ComputedAnswer KrydsesAar { get; init; }

        /// <summary>Why, in one sentence.</summary>
        public required string Begrundelse { get; init; }

        internal static Kriterium Of(CriterionResult result) => new()
        {
            Status = result.Status.Key(),
            Id = result.Kind.Key(),
            Navn = result.Kind.Word(),
            Vaerdi = result.Period is { } period ? ValueAnswer.Of(result.Value, period) : null,
            Tegn = result.Comparison.Sign(),
            GraenseFra = result.Limit.Upper is null ? null : result.Limit.Lower,
            GraenseTil = result.Limit.Upper,
            Opfyldt = result.Met.Word(),
            Afstand = ComputedAnswer.Of(result.Distance),
            NaerGraensen = result.IsNear.Word(),
            PaaGraensen = result.IsOnTheLimit,
            KrydsesAar = ComputedAnswer.Of(result.CrossingYear),
            Begrundelse = result.Reason,
        };
    }
}

/// <summary>A target that no area meets the conditions of a status, as the API tells it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Maal">The target as the plan words it.</param>
/// <param name="Liste">The list that it was held against; null where there is none.</param>
/// <param name="Udfald">Nået, Ikke nået or Kan ikke vurderes.</param>
/// <param name="Begrundelse">Why, in one sentence.</param>
public sealed record StatusTargetAnswer(string Status, string Maal, DateOnly? Liste, string Udfald, string Begrundelse)
{
    internal static StatusTargetAnswer Of(StatusTargetResult result) =>
        new(result.Status.Key(), result.Text, result.ListDate, result.Outcome.Word(), result.Reason);
}
