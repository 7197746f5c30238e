using System.Text.Json.Serialization;

namespace Pipeline.Infra.Tests;

/// <summary>A node of a Bicep file's syntax tree, by the names of tree-sitter-bicep.</summary>
internal sealed record BicepNode
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The text of a leaf.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    [JsonPropertyName("line")]
    public required int Line { get; init; }

    /// <summary>Whether the parser could make nothing of it, or had to think up what is missing.</summary>
    [JsonPropertyName("error")]
    public required bool IsError { get; init; }

    [JsonPropertyName("children")]
    public required IReadOnlyList<BicepNode> Children { get; init; }

    /// <summary>The node and all below it, from the top.</summary>
    public IEnumerable<BicepNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    public IEnumerable<BicepNode> All(string type) => All().Where(node => node.Type == type);

    /// <summary>The name that a declaration gives.</summary>
    public string Name => Children.First(child => child.Type == "identifier").Text!;

    /// <summary>The text of a string without expressions in it; null for anything else.</summary>
    public string? Literal => Type == "string" && Children.All(child => child.Type == "string_content")
        ? string.Concat(Children.Select(child => child.Text))
        : null;

    /// <summary>The literal parts of a string, or of every string below a node.</summary>
    public IEnumerable<string> Strings => All("string_content").Select(content => content.Text!);

    /// <summary>The names and values of the first object at or below the node.</summary>
    public IReadOnlyDictionary<string, BicepNode> Properties => All("object").First().Children
        .Where(child => child.Type == "object_property" && child.Children.Count == 2)
        .ToDictionary(property => property.Children[0].Text ?? property.Children[0].Literal!, property => property.Children[1]);
}
