using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Tells whether a request carries the key it needs. Without a key in the settings, none opens.</summary>
internal sealed class RequestKeys(LocalHostSettings settings)
{
    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        var given = request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString();
        return level switch
        {
            AuthorizationLevel.Anonymous => true,
            AuthorizationLevel.Function => Same(given, settings.FunctionKey) | Same(given, settings.MasterKey),
            _ => Same(given, settings.MasterKey),
        };
    }

    private static bool Same(string given, string? key) =>
        !string.IsNullOrEmpty(key) && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(key));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
