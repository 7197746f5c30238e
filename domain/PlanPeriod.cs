using System.Globalization;

namespace Pipeline.Domain;

/// <summary>When a plan runs, as far as its documents tell. A plan whose documents tell no dates has none.</summary>
public abstract record PlanPeriod
{
    private PlanPeriod()
    {
    }

    /// <summary>The documents tell no dates.</summary>
    public static PlanPeriod Unknown { get; } = new NotTold();

    /// <summary>From the first day to the last, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static PlanPeriod Of(DateOnly first, DateOnly last) => new Told(first, last);

    /// <summary>How much of the period has passed at the end of a day, as a share from 0 to 1: days passed / days in all.</summary>
    public abstract Computed SharePassed(DateOnly day);

    /// <summary>A period with dates.</summary>
    public sealed record Told : PlanPeriod
    {
        internal Told(DateOnly first, DateOnly last)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
            First = first;
            Last = last;
        }

        /// <summary>The first day.</summary>
        public DateOnly First { get; }

        /// <summary>The last day.</summary>
        public DateOnly Last { get; }

        /// <inheritdoc />
        public override Computed SharePassed(DateOnly day)
        {
            var days = Last.DayNumber - First.DayNumber + 1;
            var passed = Math.Clamp(day.DayNumber - First.DayNumber + 1, 0, days);
            return Computed.Of((decimal)passed / days);
        }

        /// <inheritdoc />
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
    }

    /// <summary>A period that is not told.</summary>
    public sealed record NotTold : PlanPeriod
    {
        internal NotTold()
        {
        }

        /// <inheritdoc />
        public override Computed SharePassed(DateOnly day) => Computed.Impossible("Planens periode er ikke oplyst.");
    }
}
