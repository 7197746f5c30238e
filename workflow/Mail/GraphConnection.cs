using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;

namespace Pipeline.Workflow.Mail;

/// <summary>Microsoft Graph, as one mailbox is reached through it.</summary>
public sealed class GraphConnection
{
    private static readonly Uri PublicCloud = new("https://graph.microsoft.com/v1.0");
    private static readonly string[] Scopes = ["https://graph.microsoft.com/.default"];

    private GraphConnection(GraphServiceClient client, IRequestAdapter uploads, string mailbox)
    {
        Client = client;
        Uploads = uploads;
        Mailbox = mailbox;
    }

    /// <summary>The mailbox's address.</summary>
    public string Mailbox { get; }

    internal GraphServiceClient Client { get; }

    /// <summary>For the addresses of upload sessions, which are keys in themselves: they are never sent our token.</summary>
    internal IRequestAdapter Uploads { get; }

    /// <summary>Connects to Graph in Azure's public cloud.</summary>
    /// <param name="mailbox">The address of the mailbox; the identity needs Mail.ReadWrite and Mail.Send on it, and on no other.</param>
    /// <param name="credential">The identity.</param>
    public static GraphConnection Connect(string mailbox, TokenCredential credential) =>
        Connect(mailbox, credential, PublicCloud, GraphClientFactory.Create());

    /// <summary>Connects to Graph at an address.</summary>
    /// <param name="mailbox">The address of the mailbox.</param>
    /// <param name="credential">The identity.</param>
    /// <param name="address">Where Graph answers.</param>
    /// <param name="http">Makes the calls; with Graph's own handlers, among them the one that waits as Retry-After says.</param>
    public static GraphConnection Connect(string mailbox, TokenCredential credential, Uri address, HttpClient http)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mailbox);
        ArgumentNullException.ThrowIfNull(address);
        var tokens = new AzureIdentityAccessTokenProvider(credential, [address.Host], scopes: Scopes);
        return new GraphConnection(
            new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(tokens), address.AbsoluteUri.TrimEnd('/')),
            new BaseGraphRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http),
            mailbox);
    }
}
