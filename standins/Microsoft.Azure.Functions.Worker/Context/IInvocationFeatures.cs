using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The features of one run, by type.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The real package's name.")]
[SuppressMessage("Naming", "CA1716", Justification = "The real package's names.")]
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets the feature of a type.</summary>
    public void Set<T>(T instance);

    /// <summary>The feature of a type, if any.</summary>
    public T? Get<T>();
}
