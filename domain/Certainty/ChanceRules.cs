namespace Pipeline.Domain;

/// <summary>Which interval and which test goes with which kind of measure.</summary>
internal static class ChanceRules
{
    private const int PerCent = 100;
    private const int PerThousand = 1000;
    private const int DecimalsKept = 4;

    // Below this many in a cell, the approximation behind Newcombe's interval is poor.
    private const double SmallCell = 5;

    /// <summary>The interval of a value.</summary>
    public static Certainty Interval(CertaintyKind kind, Backing? backing)
    {
        if (kind == CertaintyKind.None)
        {
            return Certainty.None("Ikke regnet: alt er talt med.");
        }

        if (backing is null or { Knowledge: SizeKnowledge.AtMost })
        {
            return Certainty.None("Ikke kendt: antallet bag tallet er ikke oplyst.");
        }

        var (low, high) = kind switch
        {
            CertaintyKind.Rate => Scaled(PoissonCounts.Exact(backing.Events(kind)), PerThousand / backing.Size),
            CertaintyKind.Count => Scaled(PoissonCounts.Exact(backing.Events(kind)), 1),
            _ => Scaled(Proportions.Wilson(backing.Share, backing.Size), PerCent),
        };
        return new Certainty(Computed.Of(low), Computed.Of(high), Basis(kind, backing));
    }

    /// <summary>Whether the change from one value to a later one is more than chance.</summary>
    public static ChangeVerdict Verdict(CertaintyKind kind, Backing? then, Backing? now)
    {
        if (kind == CertaintyKind.None)
        {
            return ChangeVerdict.NotSubjectToChance;
        }

        if (then is null || now is null)
        {
            return ChangeVerdict.NotTested;
        }

        // With as many as can be, chance is as small as can be: what it explains even so, it explains. What it does not, fewer might.
        var verdict = OfKnown(kind, then, now);
        var isGenerous = then.Knowledge == SizeKnowledge.AtMost || now.Knowledge == SizeKnowledge.AtMost;
        return isGenerous && verdict == ChangeVerdict.BeyondUncertainty ? ChangeVerdict.TooSmallToTell : verdict;
    }

    private static ChangeVerdict OfKnown(CertaintyKind kind, Backing then, Backing now) => kind switch
    {
        CertaintyKind.Rate or CertaintyKind.Count => OfTest(
            PoissonCounts.ConditionalTest(now.Events(kind), now.Size, then.Events(kind), then.Size)),
        _ => OfShares(kind, then, now),
    };

    // Which test is used depends on the earlier share and the sizes only: a larger change is never met by a weaker test.
    private static ChangeVerdict OfShares(CertaintyKind kind, Backing then, Backing now)
    {
        var size = Math.Min(then.Size, now.Size);
        if (Math.Min(then.Share, 1 - then.Share) * size >= SmallCell)
        {
            return Proportions.Difference(now.Share, now.Size, then.Share, then.Size).Contains(0)
                ? ChangeVerdict.WithinUncertainty
                : ChangeVerdict.BeyondUncertainty;
        }

        var (sizeNow, sizeThen) = ((long)now.Size, (long)then.Size);
        return OfTest(Proportions.ExactTest(
            Math.Min(now.Events(kind), sizeNow), sizeNow, Math.Min(then.Events(kind), sizeThen), sizeThen));
    }

    private static ChangeVerdict OfTest(double probability) =>
        probability < ConfidenceLevel.Alpha ? ChangeVerdict.BeyondUncertainty : ChangeVerdict.WithinUncertainty;

    private static (decimal Low, decimal High) Scaled(Interval interval, double scale) =>
        (Math.Round((decimal)(interval.Low * scale), DecimalsKept), Math.Round((decimal)(interval.High * scale), DecimalsKept));

    private static string Basis(CertaintyKind kind, Backing backing)
    {
        var speaksOf = kind == CertaintyKind.Sample
            ? FormattableString.Invariant($"95 %-interval for en stikprøve med n = {backing.Size:0}")
            : "95 %-interval; tallet er talt fuldt op, så intervallet siger, hvor meget det tilfældigt svinger fra år til år";
        return backing.Knowledge switch
        {
            SizeKnowledge.AtLeast => $"{speaksOf}; antallet bag er skønnet forsigtigt ud fra områdets størrelse.",
            SizeKnowledge.Answered => $"{speaksOf}; andelen er afrundet og kan være vægtet, så intervallet er et skøn.",
            _ => $"{speaksOf}.",
        };
    }
}
