using System.Text;

namespace Pipeline.Functions.Tests.Support;

/// <summary>Callers as App Service authentication tells them.</summary>
internal static class Principals
{
    public const string Header = "x-ms-client-principal";

    private const string RoleType = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    public static string WithRoles(params string[] roles)
    {
        var claims = string.Concat(roles.Select(role => $$""",{"typ":"{{RoleType}}","val":"{{role}}"}"""));
        return Of($$"""{"auth_typ":"aad","name_typ":"name","role_typ":"{{RoleType}}","claims":[{"typ":"name","val":"Karen"}{{claims}}]}""");
    }

    public static string Of(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
