using System.Net;

namespace Pipeline.Storage;

/// <summary>Which account a service's address belongs to, so that two addresses of one account are seen to be one.</summary>
internal static class AccountIdentity
{
    private const string SecondarySuffix = "-secondary";

    /// <summary>
    /// The account's name, which is unique in Azure. An emulator has its account in the path and serves each service on a port of its own:
    /// there it is the machine and the account.
    /// </summary>
    public static string Of(Uri service)
    {
        var host = service.IdnHost.ToLowerInvariant();
        var path = service.AbsolutePath.Trim('/').Split('/')[0].ToLowerInvariant();
        if (path.Length > 0)
        {
            return IsThisMachine(host) ? $"localhost/{path}" : $"{host}/{path}";
        }

        var name = host.Split('.')[0];
        return name.EndsWith(SecondarySuffix, StringComparison.Ordinal) ? name[..^SecondarySuffix.Length] : name;
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
