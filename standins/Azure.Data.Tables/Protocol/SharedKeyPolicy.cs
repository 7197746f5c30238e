using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>Signs each attempt with the account's key, in the short form that the table service takes.</summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        var signature = credential.Sign($"{date}\n{Resource(message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    // An emulator's path begins with the account, so that the account is there twice. Of the query only comp is signed.
    private string Resource(Uri uri)
    {
        var component = uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return $"/{credential.AccountName}{uri.AbsolutePath}{(component is null ? "" : "?" + component)}";
    }
}
