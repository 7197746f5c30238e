using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads the service's error code and message from the body of a refusal.</summary>
internal sealed class ServiceErrorParser : RequestFailedDetailsParser
{
    public const string FailedEntity = "FailedEntity";

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, [NotNullWhen(true)] out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (!TryRead(response.Content, out var code, out var message))
        {
            return false;
        }

        data = new Dictionary<string, string>();
        if (FailedAction(message) is { } index)
        {
            data[FailedEntity] = index.ToString(CultureInfo.InvariantCulture);
        }

        error = new ResponseError(code, message);
        return true;
    }

    private static bool TryRead(BinaryData body, out string? code, out string? message)
    {
        code = null;
        message = null;
        try
        {
            using var document = JsonDocument.Parse(body);
            if (Member(document.RootElement, "odata.error") is not { } error)
            {
                return false;
            }

            code = Member(error, "code")?.GetString();
            message = Member(error, "message") is { } text ? Member(text, "value")?.GetString() : null;
            return true;
        }
        catch (JsonException)
        {
            // A refusal from a proxy or an empty body: the status alone is told.
            return false;
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    // In a transaction the message begins with the place of the action that failed: "2:The specified entity ...".
    private static int? FailedAction(string? message) =>
        message?.Split(':', 2) is [var place, _] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
