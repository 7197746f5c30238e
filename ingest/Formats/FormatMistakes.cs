using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Gathers what is wrong with a format, so that all of it is told at once.</summary>
internal sealed class FormatMistakes
{
    private readonly string file;
    private readonly string around;
    private readonly List<ConfigurationMistake> mistakes;

    public FormatMistakes(string file)
        : this(file, "", [])
    {
    }

    private FormatMistakes(string file, string around, List<ConfigurationMistake> mistakes)
    {
        this.file = file;
        this.around = around;
        this.mistakes = mistakes;
    }

    /// <summary>The same mistakes, for what stands within a place.</summary>
    public FormatMistakes Within(string place) => new(file, $"{around}{place}.", mistakes);

    public void Add(string place, string message) => mistakes.Add(new ConfigurationMistake(file, around + place, message));

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
