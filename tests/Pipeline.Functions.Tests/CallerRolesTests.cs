using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Tests.Support;

namespace Pipeline.Functions.Tests;

/// <summary>Who a caller is, as App Service authentication tells it; anything less is nobody.</summary>
public sealed class CallerRolesTests
{
    private static readonly string Secretary = Principals.WithRoles("Sekretariat");

    [Fact]
    public void The_role_is_read_from_the_claims_of_the_type_that_the_principal_calls_roles() =>
        Assert.True(Has(Secretary));

    [Fact]
    public void The_role_is_read_under_the_name_that_Entra_gives_it() =>
        Assert.True(Has(Principals.Of("""{"auth_typ":"aad","role_typ":"x","claims":[{"typ":"roles","val":"Sekretariat"}]}""")));

    [Fact]
    public void The_header_is_ignored_unless_the_setting_trusts_it() =>
        Assert.False(Has(Secretary, trusts: false));

    [Fact]
    public void A_header_sent_twice_gives_no_role() =>
        Assert.False(Has(Secretary, Secretary));

    [Fact]
    public void Without_the_header_there_is_no_role() => Assert.False(Has([]));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":null}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":[null]}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":[{"typ":"rolle","val":null},{"typ":"rolle","val":"Sekretariat"}]}""")]
    [InlineData("""{"auth_typ":"","role_typ":"rolle","claims":[{"typ":"rolle","val":"Sekretariat"}]}""")]
    [InlineData("""{"role_typ":"rolle","claims":[{"typ":"rolle","val":"Sekretariat"}]}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":[{"typ":"rolle","val":"sekretariat"}]}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":[{"typ":"rolle","val":"Sekretariat,Drift"}]}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":[{"typ":"name","val":"Sekretariat"}]}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","role_typ":"name","claims":[{"typ":"name","val":"Sekretariat"}]}""")]
    [InlineData("""{"auth_typ":"aad","role_typ":"rolle","claims":[{"typ":"rolle","val":"Sekretariat"}]} x""")]
    public void A_principal_that_is_broken_or_says_something_else_gives_no_role(string json) =>
        Assert.False(Has(Principals.Of(json)));

    [Theory]
    [InlineData("{\"auth_typ\":\"aad\"}")]
    [InlineData("***")]
    public void What_is_not_base64_gives_no_role(string header) => Assert.False(Has(header));

    [Fact]
    public void Bytes_that_are_no_text_give_no_role() => Assert.False(Has(Convert.ToBase64String([0xFF, 0xFE, 0x00, 0xC3])));

    private static bool Has(params string[] headers) => Has(headers, trusts: true);

    private static bool Has(string header, bool trusts) => Has([header], trusts);

    private static bool Has(string[] headers, bool trusts)
    {
        var request = new DefaultHttpContext().Request;
        if (headers.Length > 0)
        {
            request.Headers[Principals.Header] = headers;
        }

        return new CallerRoles(trusts).Has(request, CallerRole.Secretariat);
    }
}
