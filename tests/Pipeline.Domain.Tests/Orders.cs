namespace Pipeline.Domain.Tests;

/// <summary>Every order of a few things.</summary>
internal static class Orders
{
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items) => items.Count == 0
        ? [[]]
        : items.SelectMany((item, index) => Of<T>([.. items.Take(index), .. items.Skip(index + 1)]).Select(rest => (IReadOnlyList<T>)[item, .. rest]));
}
