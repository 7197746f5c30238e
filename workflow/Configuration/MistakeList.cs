using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Collects what is wrong in one configuration file, so that its writer is told everything at once.</summary>
internal sealed class MistakeList(string file)
{
    private const string SlugForm = "et id af a-z, 0-9 og '-' ventes, højst 100 tegn, uden '-' først eller sidst";
    private readonly List<ConfigurationMistake> mistakes = [];

    public void Add(string place, string message) => mistakes.Add(new ConfigurationMistake(file, place, message));

    /// <exception cref="ConfigurationException">Something was wrong.</exception>
    public void ThrowIfAny()
    {
        if (mistakes.Count > 0)
        {
            throw new ConfigurationException(mistakes);
        }
    }

    /// <summary>The elements of a list with their places; an element that is null is a mistake and left out.</summary>
    public IEnumerable<(T Item, string Place)> Each<T>(IReadOnlyList<T> items, string place)
        where T : class
    {
        for (var index = 0; index < items.Count; index++)
        {
            var itemPlace = $"{place}[{index}]";
            if (items[index] is { } item)
            {
                yield return (item, itemPlace);
            }
            else
            {
                Add(itemPlace, "fandt null; fjern det, eller skriv det, der skulle stå.");
            }
        }
    }

    /// <summary>Whether a text can be an identifier; when not, it is a mistake.</summary>
    public bool IsSlug([NotNullWhen(true)] string? text, string place)
    {
        if (Slug.IsValid(text))
        {
            return true;
        }

        Add(place, $"fandt '{text}'; {SlugForm}.");
        return false;
    }

    /// <summary>Whether a text is an identifier that nothing before it has; when not, it is a mistake.</summary>
    /// <param name="id">The text.</param>
    /// <param name="place">Where that which has it stands.</param>
    /// <param name="taken">Where each identifier before it stands; this one joins them.</param>
    public bool IsNewSlug([NotNullWhen(true)] string? id, string place, Dictionary<string, string> taken)
    {
        if (!IsSlug(id, $"{place}.id"))
        {
            return false;
        }

        if (taken.TryAdd(id, place))
        {
            return true;
        }

        Add($"{place}.id", $"fandt '{id}', som {taken[id]} også hedder; hvert id kan kun bruges én gang.");
        return false;
    }

    public void RequireText(string text, string place, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(place, $"fandt en tom tekst; {what} ventes.");
        }
    }

    public void RequireAddress(string text, string place)
    {
        if (!MailAddress.TryCreate(text, out var address)
            || address.Address != text
            || !address.Host.Contains('.', StringComparison.Ordinal)
            || text.Any(char.IsWhiteSpace))
        {
            Add(place, $"fandt '{text}'; en e-mailadresse ventes, såsom sekretariat@example.dk.");
        }
    }

    /// <summary>Whether a text is one of the identifiers known; when not, it is a mistake that names the nearest.</summary>
    public bool IsKnown(string? text, IReadOnlyCollection<string> known, string place, string what)
    {
        if (text is not null && known.Contains(text))
        {
            return true;
        }

        var choice = known.Count == 0 ? "der er ingen at vælge imellem" : string.Join(", ", known);
        Add(place, $"fandt '{text}'; {what} ventes: {choice}.{Spelling.Suggest(text ?? "", known)}");
        return false;
    }
}
