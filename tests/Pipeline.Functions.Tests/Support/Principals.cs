using System.Text;

namespace Pipeline.Functions.Tests.Support;

/// <summary>Callers as App Service authentication tells them.</summary>
internal static class Principals
{
    public const string Header = "x-ms-client-principal";

    private const string RoleType = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    /// <summary>The object id of the account of whoever is signed in.</summary>
    public const string ObjectId = "5d0a8e34-6a0e-4f5c-9b1c-0d2f7c3a9e11";

    public static string WithRoles(params string[] roles) => WithRoles(roles, ObjectId);

    /// <summary>A caller with roles and an object id; one that the sign-in does not identify when that is empty.</summary>
    public static string WithRoles(IReadOnlyList<string> roles, string objectId)
    {
        var claims = string.Concat(roles.Select(role => $$""",{"typ":"{{RoleType}}","val":"{{role}}"}"""));
        var identity = objectId.Length == 0 ? "" : $$""",{"typ":"oid","val":"{{objectId}}"}""";
        return Of($$"""{"auth_typ":"aad","name_typ":"name","role_typ":"{{RoleType}}","claims":[{"typ":"name","val":"Karen"}{{identity}}{{claims}}]}""");
    }

    public static string Of(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
