using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Gathers what is wrong with a format, so that all of it is told at once.</summary>
internal sealed class FormatMistakes(string file)
{
    private readonly List<ConfigurationMistake> mistakes = [];

    public void Add(string place, string message) => mistakes.Add(new ConfigurationMistake(file, place, message));

    public void AddIf(bool isWrong, string place, string message)
    {
        if (isWrong)
        {
            Add(place, message);
        }
    }

    public void ThrowIfAny()
    {
        if (mistakes.Count > 0)
        {
            throw new ConfigurationException(mistakes);
        }
    }
}
