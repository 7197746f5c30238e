using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Finds everything that is wrong with what a plan says is fetched.</summary>
internal sealed class FetchCheck(FetchesDocument fetches, IReadOnlyCollection<string> formatIds, MistakeList mistakes)
{
    private const string Section = "hentninger";
    private const int LongestTable = 20;

    public void Run()
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (fetch, place) in mistakes.Each(fetches.Statbank, $"{Section}.statistikbanken"))
        {
            CheckStatbank(fetch, place);
            RequireOnce($"{fetch.Table} {fetch.Format}", fetch.Table, $"{place}.tabel", tables);
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (fetch, place) in mistakes.Each(fetches.Education, $"{Section}.uddannelsesstatistik"))
        {
            CheckEducation(fetch, place);
            RequireOnce($"{fetch.Name} {fetch.Format}", fetch.Name, $"{place}.navn", names);
        }
    }

    private void CheckStatbank(StatbankFetchDocument fetch, string place)
    {
        if (fetch.Table.Length is 0 or > LongestTable || !fetch.Table.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)))
        {
            mistakes.Add($"{place}.tabel", $"fandt '{fetch.Table}'; navnet på en tabel ventes, A-Z og 0-9, såsom STRAF11.");
        }

        mistakes.IsKnown(fetch.Format, formatIds, $"{place}.format", "et af formaterne i formats/");
        CheckVariables(fetch.Variables, $"{place}.variabler");
    }

    private void CheckVariables(IReadOnlyList<StatbankVariableDocument> variables, string listPlace)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (variable, place) in mistakes.Each(variables, listPlace))
        {
            mistakes.RequireText(variable.Code, $"{place}.kode", "variablens kode i tabellen");
            RequireOnce(variable.Code, variable.Code, $"{place}.kode", taken);
            CheckTexts(variable.Values, $"{place}.vaerdier", "koden på en værdi, eller *,");
        }

        if (!taken.ContainsKey(StatbankVariable.Time))
        {
            mistakes.Add(listPlace, $"mangler '{StatbankVariable.Time}'; uden den vides det ikke, hvilke perioder der hentes.");
        }
    }

    private void CheckEducation(EducationFetchDocument fetch, string place)
    {
        mistakes.IsSlug(fetch.Name, $"{place}.navn");
        mistakes.IsKnown(fetch.Format, formatIds, $"{place}.format", "et af formaterne i formats/");
        mistakes.RequireText(fetch.Field, $"{place}.omraade", "kildens område, såsom GS,");
        mistakes.RequireText(fetch.Subject, $"{place}.emne", "kildens emne");
        mistakes.RequireText(fetch.Subsubject, $"{place}.underemne", "kildens underemne");
        CheckTexts(fetch.Measures, $"{place}.noegletal", "navnet på et nøgletal");
        CheckTexts(fetch.Details, $"{place}.detaljering", "en dimension");
        if (!fetch.Details.Any(detail => detail?.StartsWith(EducationFetch.TimePrefix, StringComparison.Ordinal) == true))
        {
            mistakes.Add($"{place}.detaljering", $"mangler en dimension, der begynder med '{EducationFetch.TimePrefix}', såsom [Tid].[Skoleår].");
        }

        CheckFilters(fetch.Filters, $"{place}.filtre");
    }

    private void CheckFilters(IReadOnlyList<EducationFilterDocument> filters, string listPlace)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (filter, place) in mistakes.Each(filters, listPlace))
        {
            mistakes.RequireText(filter.Dimension, $"{place}.dimension", "en dimension");
            RequireOnce(filter.Dimension, filter.Dimension, $"{place}.dimension", taken);
            CheckTexts(filter.Values, $"{place}.vaerdier", "en værdi");
        }
    }

    private void CheckTexts(IReadOnlyList<string> texts, string listPlace, string what)
    {
        if (texts.Count == 0)
        {
            mistakes.Add(listPlace, $"er tom; mindst én tekst, {what.TrimEnd(',')}, ventes.");
        }

        foreach (var (text, place) in mistakes.Each(texts, listPlace))
        {
            mistakes.RequireText(text, place, what);
        }
    }

    // Two of the same name would be dropped as one file, the second over the first.
    private void RequireOnce(string key, string text, string place, Dictionary<string, string> taken)
    {
        if (!taken.TryAdd(key, place))
        {
            mistakes.Add(place, $"fandt '{text}', som {taken[key]} også siger; det kan kun stå én gang.");
        }
    }
}
