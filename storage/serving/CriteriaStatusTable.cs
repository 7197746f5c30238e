using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// The table <c>kriteriestatus</c>: plan / area;list;rule set;row. A row for each criterion of each status, one for each status, and one for
/// the duty to carry out a development plan. Every row has every text column.
/// </summary>
internal static class CriteriaStatusTable
{
    private const string CriterionRow = "Kriterium";
    private const string StatusRow = "Status";
    private const string PlanDutyRow = "Udviklingsplan";
    private const string PlanDutyKey = "udviklingsplan";

    private const string Area = "Omraade";
    private const string ListDate = "Dato";
    private const string RuleSet = "Regelsaet";
    private const string RowKind = "Art";
    private const string Status = "Status";
    private const string Criterion = "Kriterium";
    private const string Name = "Navn";
    private const string Met = "Opfyldt";
    private const string Official = "Officiel";
    private const string Reason = "Begrundelse";
    private const string Caveat = "Forbehold";
    private const string State = "Tilstand";
    private const string Value = "Vaerdi";
    private const string Sign = "Tegn";
    private const string LowerLimit = "KravFra";
    private const string UpperLimit = "KravTil";
    private const string Distance = "Afstand";
    private const string IsNear = "NaerGraensen";
    private const string IsOnTheLimit = "PaaGraensen";
    private const string CrossingYear = "KrydsesAar";
    private const string MetAtLeast = "OpfyldteMindst";
    private const string MetAtMost = "OpfyldteHoejst";
    private const string Needed = "Kraeves";
    private const string InARow = "ListerITraek";
    private const string InARowIsExact = "ListerITraekPraecist";
    private const string OfficialInARow = "OfficieltITraek";
    private const string OfficialInARowIsExact = "OfficieltITraekPraecist";
    private const string IsGravest = "ErHoejeste";

    public static string Filter(PlanId plan) => TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}");

    public static IEnumerable<TableEntity> Rows(Plan plan, Snapshot snapshot) => snapshot.Criteria.SelectMany(criteria =>
        criteria.Criteria.Select(criterion => OfCriterion(plan, snapshot, criteria, criterion))
            .Concat(criteria.Statuses.Select(status => OfStatus(plan, snapshot, criteria, status)))
            .Concat(criteria.Official.Where(official => criteria.Of(official.Status) is null).Select(official => OfOfficial(plan, snapshot, criteria, official)))
            .Append(OfPlanDuty(plan, snapshot, criteria)));

    private static TableEntity OfCriterion(Plan plan, Snapshot snapshot, AreaCriteria criteria, CriterionResult result)
    {
        var row = NewRow(plan, snapshot, criteria, $"{result.Status.Key()}-{result.Kind.Key()}");
        row[ServingColumns.IndicatorKey] = plan.Indicators.Any(used => used.Indicator.Id == result.Indicator)
            ? ServingColumns.KeyOf(plan.Id, result.Indicator)
            : "";
        row[RowKind] = CriterionRow;
        row[Status] = result.Status.Key();
        row[Criterion] = result.Kind.Key();
        row[Name] = result.Kind.Word();
        row[Met] = result.Met.Word();
        row[Reason] = TextLimit.Fit(result.Reason);
        row[Caveat] = result.CrossingYear.Number is null ? "" : CriteriaWords.CrossingCaveat;
        ServingColumns.PutValue(row, State, Value, result.Value);
        row[Sign] = result.Comparison.Sign();
        ServingColumns.PutNumber(row, LowerLimit, result.Limit.Upper is null ? null : result.Limit.Lower);
        ServingColumns.PutNumber(row, UpperLimit, result.Limit.Upper);
        ServingColumns.PutComputed(row, Distance, result.Distance);
        row[IsNear] = result.IsNear.Word();
        row[IsOnTheLimit] = result.IsOnTheLimit;
        PutCrossing(row, result.CrossingYear);
        return row;
    }

    private static TableEntity OfStatus(Plan plan, Snapshot snapshot, AreaCriteria criteria, StatusResult result)
    {
        var row = NewRow(plan, snapshot, criteria, $"status-{result.Status.Key()}");
        row[RowKind] = StatusRow;
        row[Status] = result.Status.Key();
        row[Name] = result.Name;
        row[Met] = result.Met.Word();
        row[Reason] = TextLimit.Fit(result.Reason);
        row[Caveat] = CriteriaWords.IndicativeCaveat;
        row[MetAtLeast] = result.MetAtLeast;
        row[MetAtMost] = result.MetAtMost;
        row[Needed] = result.Needed;
        row[InARow] = result.InARow.Certain;
        row[InARowIsExact] = result.InARow.IsExact;
        row[IsGravest] = criteria.Gravest() == result;
        PutOfficial(row, criteria.Official.FirstOrDefault(official => official.Status == result.Status));
        return row;
    }

    // A status that the ministry's list tells of although the rules of its day do not know it by that name.
    private static TableEntity OfOfficial(Plan plan, Snapshot snapshot, AreaCriteria criteria, OfficialStatus official)
    {
        var row = NewRow(plan, snapshot, criteria, $"status-{official.Status.Key()}");
        row[RowKind] = StatusRow;
        row[Status] = official.Status.Key();
        row[Name] = official.Status.Key();
        PutOfficial(row, official);
        return row;
    }

    private static void PutOfficial(TableEntity row, OfficialStatus? official)
    {
        row[Official] = official?.Listed.Word() ?? "";
        row.Put(OfficialInARow, official?.InARow.Certain);
        row[OfficialInARowIsExact] = official?.InARow.IsExact ?? false;
    }

    private static TableEntity OfPlanDuty(Plan plan, Snapshot snapshot, AreaCriteria criteria)
    {
        var row = NewRow(plan, snapshot, criteria, PlanDutyKey);
        row[RowKind] = PlanDutyRow;
        row[Name] = CriteriaWords.PlanDuty;
        row[Official] = criteria.PlanDuty.Word();
        return row;
    }

    // What does not apply to a kind of row is an empty text or false on it; a number that does not apply is absent.
    private static TableEntity NewRow(Plan plan, Snapshot snapshot, AreaCriteria criteria, string key)
    {
        var list = Period.Date(criteria.ListDate);
        var row = ServingColumns.NewRow(snapshot, plan.Id.Value, $"{criteria.Area};{list.Key};{criteria.RuleSet};{key}");
        row[ServingColumns.AreaKey] = ServingColumns.KeyOf(plan.Id, criteria.Area);
        row[ServingColumns.PeriodKey] = ServingColumns.KeyOf(plan.Id, list);
        row[Area] = criteria.Area.Value;
        row[ListDate] = RowReading.Midnight(criteria.ListDate);
        row[RuleSet] = criteria.RuleSet.Value;
        foreach (var text in new[] { ServingColumns.IndicatorKey, Status, Criterion, Met, Official, Reason, Caveat, Sign, IsNear })
        {
            row[text] = "";
        }

        ServingColumns.PutValue(row, State, Value, null);
        ServingColumns.PutComputed(row, Distance, null);
        PutCrossing(row, null);
        foreach (var flag in new[] { IsOnTheLimit, InARowIsExact, OfficialInARowIsExact, IsGravest })
        {
            row[flag] = false;
        }

        return row;
    }

    private static void PutCrossing(TableEntity row, Computed? year)
    {
        row.Put(CrossingYear, year?.Number is { } known ? (int)known : null);
        row[CrossingYear + ServingColumns.ReasonSuffix] = year?.Reason ?? "";
    }
}
