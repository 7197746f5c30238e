using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests.Criteria;

/// <summary>The three-valued answer is yes or no exactly when every completion of what is unknown gives that answer.</summary>
public sealed class CompletionTests
{
    // One value on each side of every line that is drawn on any list; what is hidden can be any of them.
    private static readonly Dictionary<CriterionKind, decimal[]> Sides = new()
    {
        [CriterionKind.Residents] = [999, 1000],
        [CriterionKind.OutsideLabourMarket] = [30, 35, 41],
        [CriterionKind.NonWestern] = [30, 40, 51],
        [CriterionKind.Convicted] = [1, 2, 9],
        [CriterionKind.BasicSchoolOnly] = [50, 55, 61],
        [CriterionKind.Income] = [54, 60, 65],
    };

    // 2013, 2017 and 2023 are made by three rule sets whose limits are all known well enough for the sides above.
    private static readonly Gen<(int List, IReadOnlyDictionary<CriterionKind, decimal?> Values)> Cases =
        from list in Gen.Elements(2013, 2017, 2023)
        from values in Gen.CollectToList(Sides, side => Gen.Frequency(
            (3, Gen.Elements(side.Value).Select(value => (side.Key, (decimal?)value))),
            (1, Gen.Constant((side.Key, (decimal?)null)))))
        select (list, (IReadOnlyDictionary<CriterionKind, decimal?>)values.ToDictionary(value => value.Key, value => value.Item2));

    [Fact]
    public void A_status_is_certain_exactly_when_every_completion_agrees() => Prop.ForAll(Cases.ToArbitrary(), drawn =>
    {
        var statuses = Evaluate(drawn.List, drawn.Values).Statuses.Where(status => status.Status != AreaStatus.Transformation);
        var completed = Completions(drawn.Values).Select(values => Evaluate(drawn.List, values)).ToList();
        Assert.All(statuses, status =>
        {
            var answers = completed.Select(criteria => criteria.Met(status.Status)).Distinct().ToList();
            Assert.DoesNotContain(Ternary.Unknown, answers);
            Assert.Equal(answers is [var only] ? only : Ternary.Unknown, status.Met);
        });
    }).QuickCheckThrowOnFailure();

    private static AreaCriteria Evaluate(int list, IReadOnlyDictionary<CriterionKind, decimal?> values) =>
        Lists.Evaluate(values.Select(value => Lists.Point(value.Key, list, value.Value))).Single();

    private static IEnumerable<IReadOnlyDictionary<CriterionKind, decimal?>> Completions(IReadOnlyDictionary<CriterionKind, decimal?> values) =>
        values.Where(value => value.Value is null).Aggregate(
            (IEnumerable<IReadOnlyDictionary<CriterionKind, decimal?>>)[values],
            (done, hidden) => done.SelectMany(head => Sides[hidden.Key].Select(side =>
                new Dictionary<CriterionKind, decimal?>(head) { [hidden.Key] = side })));
}
