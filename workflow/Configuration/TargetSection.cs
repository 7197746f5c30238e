using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Turns the targets of a plan's file, once they are checked, into those of the domain.</summary>
internal static class TargetSection
{
    public static Target ToTarget(TargetDocument target)
    {
        Target read = target.Kind switch
        {
            TargetWord.Direction => new Direction { GapNarrows = target.GapNarrows ?? false },
            TargetWord.Absolute => new Absolute
            {
                Operator = OperatorOf(target),
                Limit = target.Limit!.Value,
                Deadline = Period.TryParse(target.Deadline, out var deadline)
                    ? deadline!
                    : throw new InvalidOperationException("The deadline was checked."),
            },
            TargetWord.YearlyRelative => new YearlyRelative { Percent = target.Percent!.Value },
            TargetWord.Comparator => new ComparatorTarget { Operator = OperatorOf(target), Group = new AreaId(target.Group!) },
            TargetWord.Count => new CountTarget
            {
                Operator = OperatorOf(target),
                Limit = target.Limit!.Value,
                Span = (CountSpan)target.Span!.Value,
            },
            TargetWord.NotSet => new NotSet(),
            _ => throw new ArgumentOutOfRangeException(nameof(target)),
        };
        return read with { Areas = [.. target.Areas.Select(area => new AreaId(area))], Reference = target.Reference };
    }

    private static Comparison OperatorOf(TargetDocument target) => (Comparison)target.Operator!.Value;
}
