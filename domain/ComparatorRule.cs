namespace Pipeline.Domain;

/// <summary>Held against a group's value of the same period, which moves.</summary>
internal static class ComparatorRule
{
    public static Judgement Judge(ComparatorTarget target, AreaReading reading)
    {
        var group = reading.Plan.Area(target.Group);
        var theirs = reading.SeriesOf(group.Id).FirstOrDefault(point => point.Key.Period == reading.Period)?.Value.Number
            ?? reading.PlanIndicator.Baselines.FirstOrDefault(baseline => baseline.Area == group.Id && baseline.Period == reading.Period)?.Value;
        if (theirs is not { } limit)
        {
            return Judgement.CannotBeAssessed($"{group.Name} har ingen værdi for {reading.Period.Label}.");
        }

        var held = $"{reading.Now} holdt op mod {FigureText.Value(reading.Indicator, limit)} for {group.Name}";
        var (status, standing) = target.Operator.IsMet(reading.Value, limit)
            ? (EvaluationStatus.Reached, $"opfylder målet om at være {target.Operator.LimitWord()} gruppens tal")
            : reading.IsWorse ? (EvaluationStatus.Worsened, $"opfylder ikke målet, og tallet er dårligere end basis{reading.Caveat}")
            : (EvaluationStatus.Behind, $"opfylder ikke målet om at være {target.Operator.LimitWord()} gruppens tal");
        return new Judgement(status, $"{held} {standing}.", Computed.Of(limit));
    }
}
