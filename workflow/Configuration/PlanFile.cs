using System.Globalization;
using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads a plan.</summary>
public static class PlanFile
{
    /// <summary>Reads a plan.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="catalogue">What it may refer to.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every mistake is told.</exception>
    public static Plan Read(string file, ReadOnlySpan<byte> utf8, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var document = ConfigurationJson.Read<PlanDocument>(file, utf8);
        var mistakes = new MistakeList(file);
        new PlanCheck(document, catalogue, mistakes).Run();
        mistakes.ThrowIfAny();
        return ToPlan(document, catalogue);
    }

    private static Plan ToPlan(PlanDocument document, Catalogue catalogue) => new()
    {
        Id = new PlanId(document.Id),
        Name = document.Name,
        Period = document is { Start: { } start, End: { } end } ? PlanPeriod.Of(start, end) : PlanPeriod.Unknown,
        Secretariat = document.Secretariat,
        Areas = [.. document.Areas.Select(ToArea)],
        FocusAreas = [.. document.FocusAreas.Select(focus => new FocusArea(new FocusAreaId(focus.Id), focus.Name, focus.Goal))],
        Indicators = [.. document.Indicators.Select(indicator => ToIndicator(indicator, catalogue))],
        Sources = [.. document.Sources.Select(ToSource)],
        IndicatorSums = [.. document.IndicatorSums.Select(sum => sum.ToSum())],
        Fetches = FetchSection.ToFetches(document.Fetches),
        Criteria = catalogue.Criteria,
        SmallAreas = catalogue.SmallAreas,
        StatusTargets = document.Criteria.ToTargets(),
        Activities = ActivitiesSection.ToActivities(document.Activities),
        Budget = BudgetSection.ToBudget(document.Budget),
    };

    private static Area ToArea(AreaDocument area) => new()
    {
        Id = new AreaId(area.Id),
        Kind = (AreaKind)area.Kind,
        Name = area.Name,
        Aliases = [.. area.Aliases],
        Institution = area.InstitutionNumber is { } text && InstitutionNumber.TryParse(text, out var number) ? number : null,
        Parts = [.. area.Parts.Select(part => new AreaId(part))],
        StandsFor = [.. area.StandsFor.Select(other => new AreaId(other))],
    };

    private static PlanIndicator ToIndicator(PlanIndicatorDocument indicator, Catalogue catalogue) => new()
    {
        Indicator = catalogue.Indicators.Single(known => known.Id.Value == indicator.Id),
        FocusArea = indicator.FocusArea is { } focus ? new FocusAreaId(focus) : null,
        Role = (IndicatorRole)indicator.Role,
        Targets = [.. indicator.Targets.Select(TargetSection.ToTarget)],
        Comparator = indicator.Comparator is { } comparator ? new AreaId(comparator) : null,
        Baselines = [.. indicator.Baselines.Select(ToBaseline)],
        SeriesBreaks = SeriesBreakSection.Read(indicator.SeriesBreaks),
        Note = indicator.Note,
    };

    private static Baseline ToBaseline(BaselineDocument baseline) =>
        new(
            new AreaId(baseline.Area),
            Period.TryParse(baseline.Period, out var period) ? period! : throw new InvalidOperationException("The period was checked."),
            baseline.Value);

    private static DataSource ToSource(SourceDocument source) =>
        new(new SourceId(source.Id), source.Name, source.Contact, [.. source.Formats.Select(format => new FormatId(format))])
        {
            Suppression = source.Suppression.ToPolicy(),
        };

    /// <summary>Finds everything that is wrong with a plan.</summary>
    private sealed class PlanCheck(PlanDocument plan, Catalogue catalogue, MistakeList mistakes)
    {
        private readonly List<string> areaIds = Ids(plan.Areas, area => area.Id);
        private readonly List<string> focusAreaIds = Ids(plan.FocusAreas, focus => focus.Id);
        private readonly List<string> indicatorIds = [.. catalogue.Indicators.Select(indicator => indicator.Id.Value)];
        private readonly List<string> formatIds = [.. catalogue.Formats.Select(format => format.Value)];
        private readonly List<string> comparatorIds =
            Ids(plan.Areas.Where(area => area is not null && IsComparator(area)), area => area.Id);

        public void Run()
        {
            mistakes.IsSlug(plan.Id, "id");
            mistakes.RequireText(plan.Name, "navn", "planens navn");
            mistakes.RequireAddress(plan.Secretariat, "sekretariat");
            CheckPeriod();
            CheckAreas();
            CheckFocusAreas();
            CheckIndicators();
            CheckSources();
            CheckIndicatorSums();
            new FetchCheck(plan.Fetches, formatIds, mistakes).Run();
            plan.Criteria.Check([.. areaIds.Except(comparatorIds)], mistakes);
            string[] planned = [.. plan.Indicators.Where(indicator => indicator is not null).Select(indicator => indicator.Id)];
            new ActivitiesCheck(plan.Activities, focusAreaIds, planned, mistakes).Run();
            new BudgetCheck(plan.Budget, planned, catalogue, mistakes).Run();
        }

        private void CheckPeriod()
        {
            if (plan.Start is null != plan.End is null)
            {
                mistakes.Add(
                    plan.Start is null ? "fra" : "til",
                    "mangler; både planens første og sidste dag ventes, eller ingen af dem, når dokumenterne ingen periode nævner.");
            }
            else if (plan.End < plan.Start)
            {
                mistakes.Add("til", string.Create(
                    CultureInfo.InvariantCulture,
                    $"fandt {plan.End:yyyy-MM-dd}, som er før planens første dag; {plan.Start:yyyy-MM-dd} eller senere ventes."));
            }
        }

        private void CheckAreas()
        {
            var taken = new Dictionary<string, string>(StringComparer.Ordinal);
            var owners = new Dictionary<string, (AreaDocument Area, string Place)>(StringComparer.Ordinal);
            string? total = null;
            foreach (var (area, place) in mistakes.Each(plan.Areas, "omraader"))
            {
                CheckId(area.Id, place, taken);
                mistakes.RequireText(area.Name, $"{place}.navn", "områdets navn");
                CheckAreaNames(area, place, owners);
                CheckInstitution(area, $"{place}.institutionsnummer");
                CheckAreaReferences(area, area.Parts, $"{place}.dele");
                CheckAreaReferences(area, area.StandsFor, $"{place}.staarFor");
                if (area.StandsFor.Count > 0 && area.Kind != AreaKindWord.School)
                {
                    mistakes.Add($"{place}.staarFor", $"fandt områder, som '{area.Id}' skulle stå for; kun en skole kan stå for andre.");
                }

                if (area.Kind == AreaKindWord.PlanTotal && total is not null)
                {
                    mistakes.Add($"{place}.art", $"fandt 'helhedsplan', som {total} også er; højst ét område kan være hele planen.");
                }

                total ??= area.Kind == AreaKindWord.PlanTotal ? place : null;
            }
        }

        private void CheckInstitution(AreaDocument area, string place)
        {
            if (area.InstitutionNumber is not { } number)
            {
                return;
            }

            if (!InstitutionNumber.IsWhole(number))
            {
                mistakes.Add(place, $"fandt '{number}'; seks cifre ventes, såsom 101172.");
            }
            else if (area.Kind != AreaKindWord.School)
            {
                mistakes.Add(place, $"fandt '{number}' for '{area.Id}'; kun en skole har et institutionsnummer.");
            }
            else if (plan.Areas.First(other => other?.InstitutionNumber == number) is { } owner && !ReferenceEquals(owner, area))
            {
                mistakes.Add(place, $"fandt '{number}', som '{owner.Id}' også har; et nummer kan kun høre til én skole.");
            }
        }

        private void CheckAreaReferences(AreaDocument area, IReadOnlyList<string> references, string place)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (reference, referencePlace) in mistakes.Each(references, place))
            {
                if (!mistakes.IsKnown(reference, areaIds, referencePlace, "et af planens områder"))
                {
                    continue;
                }

                if (!seen.Add(reference))
                {
                    mistakes.Add(referencePlace, $"fandt '{reference}' to gange; hvert område ventes nævnt én gang.");
                }
                else if (reference == area.Id)
                {
                    mistakes.Add(referencePlace, $"fandt området selv, '{reference}'; et andet område ventes.");
                }
                else if (comparatorIds.Contains(reference))
                {
                    mistakes.Add(referencePlace, $"fandt '{reference}', som er en sammenligning; et boligområde ventes.");
                }
                else if (plan.Areas.Any(other => other?.Id == reference && other.Parts.Contains(area.Id) && area.Parts.Contains(reference)))
                {
                    mistakes.Add(
                        referencePlace,
                        $"fandt '{reference}', som selv har '{area.Id}' som del; to områder kan ikke være dele af hinanden.");
                }
            }
        }

        // A delivery names its areas by name or alias: a name that means two areas would put figures in the wrong place.
        // Names are compared as the reader of deliveries compares them.
        private void CheckAreaNames(AreaDocument area, string place, Dictionary<string, (AreaDocument Area, string Place)> owners)
        {
            CheckAreaName(area.Name, area, $"{place}.navn", owners);
            foreach (var (alias, aliasPlace) in mistakes.Each(area.Aliases, $"{place}.aliasser"))
            {
                mistakes.RequireText(alias, aliasPlace, "et andet navn for området");
                CheckAreaName(alias, area, aliasPlace, owners);
            }
        }

        private void CheckAreaName(
            string name, AreaDocument area, string place, Dictionary<string, (AreaDocument Area, string Place)> owners)
        {
            var key = Words.Fold(name);
            if (key.Length == 0 || owners.TryAdd(key, (area, place)))
            {
                return;
            }

            var owner = owners[key];
            mistakes.Add(place, ReferenceEquals(owner.Area, area)
                ? $"fandt '{name}', som {owner.Place} allerede siger; hvert navn ventes én gang."
                : $"fandt '{name}', som også er navn for '{owner.Area.Id}' ({owner.Place}); et navn kan kun høre til ét område.");
        }

        private void CheckFocusAreas()
        {
            var taken = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (focus, place) in mistakes.Each(plan.FocusAreas, "indsatsomraader"))
            {
                CheckId(focus.Id, place, taken);
                mistakes.RequireText(focus.Name, $"{place}.navn", "indsatsområdets navn");
                mistakes.RequireText(focus.Goal, $"{place}.maal", "det overordnede mål");
            }
        }

        private void CheckIndicators()
        {
            var targets = new TargetCheck(plan.End, areaIds, comparatorIds, mistakes);
            var taken = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (indicator, place) in mistakes.Each(plan.Indicators, "indikatorer"))
            {
                if (mistakes.IsKnown(indicator.Id, indicatorIds, $"{place}.id", "en indikator fra indicators.json"))
                {
                    CheckId(indicator.Id, place, taken);
                }

                if (indicator.FocusArea is not null)
                {
                    mistakes.IsKnown(indicator.FocusArea, focusAreaIds, $"{place}.indsatsomraade", "et af planens indsatsområder");
                }
                else if (indicator.Role != IndicatorRoleWord.Background)
                {
                    mistakes.Add($"{place}.indsatsomraade", "mangler; kun en indikator med rollen 'baggrund' kan stå uden indsatsområde.");
                }

                if (indicator.Comparator is not null)
                {
                    mistakes.IsKnown(
                        indicator.Comparator, comparatorIds, $"{place}.sammenligning",
                        "et af planens områder af arten kommune, region, land, befolkning, alle-helhedsplaner eller gruppe");
                }

                targets.Run(indicator, UnitOf(indicator), place);
                SeriesBreakSection.Check(indicator.SeriesBreaks, $"{place}.seriebrud", mistakes);
                CheckBaselines(indicator, place);
            }
        }

        private Unit? UnitOf(PlanIndicatorDocument indicator) =>
            catalogue.Indicators.FirstOrDefault(known => known.Id.Value == indicator.Id)?.Unit;

        private void CheckBaselines(PlanIndicatorDocument indicator, string indicatorPlace)
        {
            var unit = UnitOf(indicator);
            var taken = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (baseline, place) in mistakes.Each(indicator.Baselines, $"{indicatorPlace}.basis"))
            {
                if (mistakes.IsKnown(baseline.Area, areaIds, $"{place}.omraade", "et af planens områder")
                    && !taken.TryAdd(baseline.Area, place))
                {
                    mistakes.Add(
                        $"{place}.omraade",
                        $"fandt '{baseline.Area}', som {taken[baseline.Area]} også giver et; højst ét for hvert område ventes.");
                }

                if (!Period.TryParse(baseline.Period, out _))
                {
                    mistakes.Add(
                        $"{place}.periode",
                        $"fandt '{baseline.Period}'; en periode ventes, såsom 2023, 2023H1, 2023K1, 2023M01, 2022/2023 eller 2023-12-31.");
                }

                if (unit is { } known && !UnitRange.Contains(known, baseline.Value))
                {
                    mistakes.Add(
                        $"{place}.vaerdi",
                        string.Create(CultureInfo.InvariantCulture, $"fandt {baseline.Value}; {UnitRange.Describe(known)} ventes."));
                }
            }
        }

        private void CheckSources()
        {
            var taken = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (source, place) in mistakes.Each(plan.Sources, "kilder"))
            {
                CheckId(source.Id, place, taken);
                mistakes.RequireText(source.Name, $"{place}.navn", "kildens navn");
                mistakes.RequireAddress(source.Contact, $"{place}.kontakt");
                foreach (var (format, formatPlace) in mistakes.Each(source.Formats, $"{place}.formater"))
                {
                    mistakes.IsKnown(format, formatIds, formatPlace, "et af formaterne i formats/");
                }

                source.Suppression.Check($"{place}.diskretion", mistakes);
            }
        }

        private void CheckIndicatorSums()
        {
            var used = Ids(plan.Indicators, indicator => indicator.Id);
            foreach (var (sum, place) in mistakes.Each(plan.IndicatorSums, "indikatorsummer"))
            {
                sum.Check(used, place, mistakes);
            }
        }

        private void CheckId(string id, string place, Dictionary<string, string> taken)
        {
            if (mistakes.IsSlug(id, $"{place}.id") && !taken.TryAdd(id, place))
            {
                mistakes.Add($"{place}.id", $"fandt '{id}', som {taken[id]} også hedder; hvert id kan kun bruges én gang.");
            }
        }

        private static List<string> Ids<T>(IEnumerable<T> items, Func<T, string> id)
            where T : class =>
            [.. items.Where(item => item is not null).Select(id).Where(Slug.IsValid).Distinct(StringComparer.Ordinal)];

        private static bool IsComparator(AreaDocument area) =>
            area.Kind is AreaKindWord.Municipality or AreaKindWord.Region or AreaKindWord.Country
                or AreaKindWord.Population or AreaKindWord.AllPlans or AreaKindWord.Group;
    }
}
