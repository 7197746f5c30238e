namespace Pipeline.Domain;

/// <summary>Something that is fetched for a plan from a public source of statistics and dropped in its inbox (hentning).</summary>
/// <param name="Format">The format that the answer is read by.</param>
public abstract record StatisticsFetch(FormatId Format)
{
    /// <summary>What it is called in the dropped file's name and in the log.</summary>
    public abstract string Name { get; }
}

/// <summary>Which of its csv answers Statistikbanken is asked for.</summary>
public enum StatbankLayout
{
    /// <summary>Sorted, with zeros, at most a million cells.</summary>
    Csv,

    /// <summary>Unlimited and unsorted; rows of zero are left out and every variable must be chosen.</summary>
    Bulk,
}

/// <summary>A variable of a table in Statistikbanken and what is asked for of it.</summary>
/// <param name="Code">Its code, such as <c>OMRÅDE</c>.</param>
/// <param name="Values">The codes of its values, or selectors such as <c>*</c> and <c>&gt;=2024K1</c>.</param>
public sealed record StatbankVariable(string Code, IReadOnlyList<string> Values)
{
    /// <summary>The code of the variable that every table has: time.</summary>
    public const string Time = "Tid";
}

/// <summary>An extract of a table in Statistikbanken.</summary>
/// <param name="Format">The format that the answer is read by.</param>
/// <param name="Table">The table, such as <c>STRAF11</c>.</param>
/// <param name="Layout">Which answer is asked for.</param>
/// <param name="Variables">What is asked for.</param>
public sealed record StatbankFetch(FormatId Format, string Table, StatbankLayout Layout, IReadOnlyList<StatbankVariable> Variables)
    : StatisticsFetch(Format)
{
    /// <inheritdoc />
    public override string Name => Table.ToLowerInvariant();
}

/// <summary>What only some values of a dimension in Uddannelsesstatistik are asked for.</summary>
/// <param name="Dimension">The dimension, such as <c>[Institution].[Institutionsnummer]</c>.</param>
/// <param name="Values">The values.</param>
public sealed record EducationFilter(string Dimension, IReadOnlyList<string> Values);

/// <summary>An extract of Uddannelsesstatistik.</summary>
/// <param name="Format">The format that the answer is read by.</param>
/// <param name="Name">What it is called; part of the dropped file's name.</param>
/// <param name="Field">Its field (område), such as <c>GS</c> for grundskolen.</param>
/// <param name="Subject">Its subject (emne).</param>
/// <param name="Subsubject">Its part of the subject (underemne).</param>
/// <param name="Measures">The figures (nøgletal).</param>
/// <param name="Details">The dimensions that they are broken down by (detaljering); one of them is of time.</param>
/// <param name="Filters">What is left out.</param>
public sealed record EducationFetch(
    FormatId Format,
    string Name,
    string Field,
    string Subject,
    string Subsubject,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Details,
    IReadOnlyList<EducationFilter> Filters)
    : StatisticsFetch(Format)
{
    /// <summary>How the name of every dimension of time begins.</summary>
    public const string TimePrefix = "[Tid].";

    /// <inheritdoc />
    public override string Name { get; } = Name;
}
