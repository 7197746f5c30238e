using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions;

/// <summary>What a caller may do more than others.</summary>
public enum CallerRole
{
    /// <summary>May see the texts found in refused files, and raw figures (Sekretariat).</summary>
    Secretariat,
}

/// <summary>
/// Tells the roles of a caller. App Service authentication puts them in a header, and removes what callers put there themselves: without it in
/// front anyone could, so the header is ignored unless a setting says that it is there.
/// </summary>
/// <param name="trustsAppService">Whether App Service authentication stands in front.</param>
public sealed class CallerRoles(bool trustsAppService)
{
    private const string PrincipalHeader = "x-ms-client-principal";

    /// <summary>Whether a caller has a role. A header that is missing, doubled or broken gives none.</summary>
    public bool Has(HttpRequest request, CallerRole role) => PrincipalWith(request, role) is not null;

    /// <summary>Who a caller with a role is: the identifier of their account, which is no name.</summary>
    /// <returns>Null for a caller without the role, or one whom the sign-in does not identify.</returns>
    public string? FindIdentity(HttpRequest request, CallerRole role) =>
        PrincipalWith(request, role) is { } header ? ClientPrincipal.IdentityOf(header) : null;

    private string? PrincipalWith(HttpRequest request, CallerRole role)
    {
        ArgumentNullException.ThrowIfNull(request);
        return trustsAppService && request.Headers[PrincipalHeader] is [{ } header] && ClientPrincipal.RolesOf(header).Contains(WordOf(role))
            ? header
            : null;
    }

    // The word is the value of the app role in Entra ID.
    private static string WordOf(CallerRole role) => role switch
    {
        CallerRole.Secretariat => "Sekretariat",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
