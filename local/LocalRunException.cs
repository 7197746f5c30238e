namespace Pipeline.Local;

/// <summary>The run cannot go on, and the user can do something about it. The message is one Danish sentence that says what.</summary>
internal sealed class LocalRunException(string message, Exception? innerException = null) : Exception(message, innerException);
