using System.Runtime.InteropServices;

namespace Pipeline.Ingest;

/// <summary>
/// Remembers what the rows of a file are about by the texts that tell it. The rules for all rows decide each combination of texts once; rows with
/// the same texts are then about the same.
/// </summary>
internal sealed class PlainSubjects(PlainColumns columns, PlainMeasures measures)
{
    private const int Unknown = -1;
    private const int NotPlain = -2;
    private readonly TextNumbers[] labels = [.. columns.Labels.Select(_ => new TextNumbers())];
    private readonly PairNumbers combinations = new();
    private readonly List<PlainSubject> subjects = [];

    // The numbers of each subject's texts, one subject after the other.
    private readonly List<int> labelsOfSubjects = [];

    // By combination, of which some are only a part of one.
    private int[] subjectOf = [Unknown];
    private int last = Unknown;

    /// <summary>Finds the measures that a row tells of, which are none when it is to be skipped. The answer is false when they are not known, or take more than plain reading.</summary>
    public bool TryFind(TextCursor row, out ReadOnlySpan<PlainMeasure> found)
    {
        found = default;
        var number = FindExpected(row);
        if (number < 0)
        {
            number = Find(row);
            if (number < 0)
            {
                return false;
            }

            Expect(number);
        }

        last = number;
        var subject = subjects[number];
        found = measures.Of(subject.First, subject.Count);
        return true;
    }

    /// <summary>Remembers what the rules for all rows made of a row, in which nothing was wrong.</summary>
    /// <param name="row">The row.</param>
    /// <param name="subject">What it is about; none when it was skipped.</param>
    public void Learn(TextCursor row, RowSubject? subject)
    {
        var combination = CombinationOf(row);
        if (combination == TextNumbers.None || (combination < subjectOf.Length && subjectOf[combination] != Unknown))
        {
            return;
        }

        if (combination >= subjectOf.Length)
        {
            var known = subjectOf.Length;
            Array.Resize(ref subjectOf, 2 * combination);
            subjectOf.AsSpan(known).Fill(Unknown);
        }

        subjectOf[combination] = measures.TryAdd(subject, out var first, out var count) ? Add(row, first, count) : NotPlain;
    }

    // The rows of a file mostly tell of the same in the same order, period after period: whoever followed last time is asked for first.
    private int FindExpected(TextCursor row)
    {
        if (last < 0)
        {
            return Unknown;
        }

        var expected = subjects[last].Next;
        for (var at = 0; at < labels.Length; at++)
        {
            if (!labels[at].Is(labelsOfSubjects[(expected * labels.Length) + at], row[columns.Labels[at]]))
            {
                return Unknown;
            }
        }

        return expected;
    }

    private void Expect(int number)
    {
        if (last >= 0)
        {
            CollectionsMarshal.AsSpan(subjects)[last].Next = number;
        }
    }

    private int Find(TextCursor row)
    {
        var combination = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            var label = labels[at].Find(row[columns.Labels[at]]);
            combination = label == TextNumbers.None ? TextNumbers.None : combinations.Find(combination, label) + 1;
            if (combination <= 0)
            {
                return Unknown;
            }
        }

        return combination < subjectOf.Length ? subjectOf[combination] : Unknown;
    }

    private int CombinationOf(TextCursor row)
    {
        var combination = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            var label = labels[at].FindOrAdd(row[columns.Labels[at]]);
            combination = label == TextNumbers.None ? TextNumbers.None : combinations.FindOrAdd(combination, label) + 1;
            if (combination <= 0)
            {
                return TextNumbers.None;
            }
        }

        return combination;
    }

    private int Add(TextCursor row, int first, int count)
    {
        for (var at = 0; at < labels.Length; at++)
        {
            labelsOfSubjects.Add(labels[at].Find(row[columns.Labels[at]]));
        }

        subjects.Add(new PlainSubject { First = first, Count = count, Next = subjects.Count });
        return subjects.Count - 1;
    }

    /// <summary>What rows with the same texts are about.</summary>
    private struct PlainSubject
    {
        /// <summary>The number of its first measure.</summary>
        public required int First { get; init; }

        /// <summary>How many measures it has.</summary>
        public required int Count { get; init; }

        /// <summary>The subject of the row that came after one about this the last time.</summary>
        public required int Next { get; set; }
    }
}
