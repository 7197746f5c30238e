using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Functions;

/// <summary>
/// The caller as App Service authentication tells it: base64 of JSON with the claims, and the name of the claims that are roles. Source:
/// Microsoft's documentation, "Work with user identities in Azure App Service authentication".
/// </summary>
internal sealed record ClientPrincipal
{
    // What Entra ID calls the roles in its tokens; the platform passes it on as it is, whatever it says that roles are called.
    private const string EntraRoles = "roles";

    // The object id of the account, under the short name of the tokens and the long one that the platform may give it.
    private static readonly string[] ObjectIds = ["oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"];

    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, AllowDuplicateProperties = false };

    [JsonPropertyName("auth_typ")]
    public required string Provider { get; init; }

    [JsonPropertyName("role_typ")]
    public required string RoleType { get; init; }

    [JsonPropertyName("claims")]
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The roles that a header tells, as they are written; none when the header is broken in any way.</summary>
    public static IReadOnlyList<string> RolesOf(string header) =>
        Read(header) is { } principal
            ? [.. principal.Claims.Where(claim => claim.Type == principal.RoleType || claim.Type == EntraRoles).Select(claim => claim.Value)]
            : [];

    /// <summary>The object id of the account that a header tells, a GUID; none when the header is broken, or tells none.</summary>
    public static string? IdentityOf(string header) =>
        Read(header)?.Claims.FirstOrDefault(claim => ObjectIds.Contains(claim.Type)) is { } claim && Guid.TryParse(claim.Value, out var id)
            ? id.ToString("D", CultureInfo.InvariantCulture)
            : null;

    private static ClientPrincipal? Read(string header)
    {
        try
        {
            var principal = JsonSerializer.Deserialize<ClientPrincipal>(Convert.FromBase64String(header), Strict);
            return principal is { Provider.Length: > 0, RoleType.Length: > 0 } && principal.Claims.All(claim => claim is not null) ? principal : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>One thing that is known of the caller.</summary>
    internal sealed record Claim
    {
        [JsonPropertyName("typ")]
        public required string Type { get; init; }

        [JsonPropertyName("val")]
        public required string Value { get; init; }
    }
}
