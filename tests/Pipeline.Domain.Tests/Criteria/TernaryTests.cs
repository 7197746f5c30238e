using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests.Criteria;

public sealed class TernaryTests
{
    private static readonly Gen<Ternary> Answers = Gen.Elements(Ternary.No, Ternary.Unknown, Ternary.Yes);

    [Theory]
    [InlineData(Ternary.Yes, Ternary.Unknown, Ternary.Unknown, Ternary.Yes)]
    [InlineData(Ternary.No, Ternary.Unknown, Ternary.No, Ternary.Unknown)]
    [InlineData(Ternary.Unknown, Ternary.Unknown, Ternary.Unknown, Ternary.Unknown)]
    [InlineData(Ternary.Yes, Ternary.No, Ternary.No, Ternary.Yes)]
    [InlineData(Ternary.Yes, Ternary.Yes, Ternary.Yes, Ternary.Yes)]
    [InlineData(Ternary.No, Ternary.No, Ternary.No, Ternary.No)]
    public void Unknown_spreads_only_as_far_as_it_matters(Ternary one, Ternary other, Ternary both, Ternary either)
    {
        Assert.Equal(both, one.And(other));
        Assert.Equal(both, other.And(one));
        Assert.Equal(either, one.Or(other));
        Assert.Equal(either, other.Or(one));
    }

    [Fact]
    public void At_least_so_many_agrees_with_every_completion_of_the_unknown() => Prop.ForAll(
        Answers.ListOf().Where(list => list.Count <= 6).ToArbitrary(),
        Gen.Choose(0, 6).ToArbitrary(),
        (answers, needed) => Assert.Equal(
            Common(Completions([.. answers]).Select(completion => completion.Count(isTrue => isTrue) >= needed)),
            TernaryLogic.AtLeast(needed, [.. answers]))).QuickCheckThrowOnFailure();

    [Fact]
    public void All_agrees_with_every_completion_of_the_unknown() => Prop.ForAll(
        Answers.ListOf().Where(list => list.Count <= 6).ToArbitrary(),
        answers => Assert.Equal(
            Common(Completions([.. answers]).Select(completion => completion.All(isTrue => isTrue))),
            TernaryLogic.All(answers))).QuickCheckThrowOnFailure();

    internal static Ternary Common(IEnumerable<bool> outcomes) =>
        outcomes.Distinct().ToList() is [var only] ? TernaryLogic.Of(only) : Ternary.Unknown;

    private static IEnumerable<bool[]> Completions(Ternary[] answers) => answers.Aggregate(
        (IEnumerable<bool[]>)[[]],
        (done, answer) => done.SelectMany(head => Possible(answer).Select(next => (bool[])[.. head, next])));

    private static bool[] Possible(Ternary answer) => answer switch
    {
        Ternary.Yes => [true],
        Ternary.No => [false],
        _ => [true, false],
    };
}
