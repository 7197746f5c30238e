using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables.Protocol;

/// <summary>The answer for an entity that does not exist.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    [SuppressMessage("Design", "CA1065", Justification = "An absent value cannot be read; the real package throws too.")]
    public override T Value => throw new InvalidOperationException($"Status: {response.Status}, the service returned no content.");

    public override Response GetRawResponse() => response;
}
