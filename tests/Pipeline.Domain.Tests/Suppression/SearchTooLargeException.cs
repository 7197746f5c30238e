namespace Pipeline.Domain.Tests.Suppression;

/// <summary>The intruder who searches whole numbers did not get to an end: that is neither a yes nor a no.</summary>
internal sealed class SearchTooLargeException() : Exception("The search is too large to be decided: that is neither a yes nor a no.");
