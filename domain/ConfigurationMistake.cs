namespace Pipeline.Domain;

/// <summary>Something wrong in a configuration file, told so that the one who wrote it can mend it.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where in it, such as <c>indikatorer[3].enhed</c> or <c>linje 12, tegn 5</c>.</param>
/// <param name="Message">In Danish: what was found, and what is expected.</param>
public sealed record ConfigurationMistake(string File, string Place, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{File}, {Place}: {Message}";
}

/// <summary>The configuration is wrong, and the program does not start. The message holds every mistake found.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>The configuration is wrong in the ways given; at least one.</summary>
    public ConfigurationException(IReadOnlyList<ConfigurationMistake> mistakes)
        : base(string.Join(Environment.NewLine, mistakes)) => Mistakes = mistakes;

    /// <summary>Every mistake found.</summary>
    public IReadOnlyList<ConfigurationMistake> Mistakes { get; }
}
