namespace Pipeline.Functions;

/// <summary>A setting is missing or wrong. The message is one Danish sentence that names the setting and what to write.</summary>
public sealed class SettingsException : Exception
{
    internal SettingsException(string setting, string whatToDo)
        : base($"Indstillingen {setting} {whatToDo}")
    {
    }
}
