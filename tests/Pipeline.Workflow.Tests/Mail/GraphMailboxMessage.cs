using System.Text.Json.Nodes;
using Azure.Core;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>A message in the test's mailbox.</summary>
internal sealed class GraphMailboxMessage(string id, JsonNode body)
{
    public string Id => id;

    public JsonNode Body => body;

    public bool IsSent { get; set; }

    public string Key => body["singleValueExtendedProperties"]![0]!["value"]!.GetValue<string>();

    public string KeyProperty => body["singleValueExtendedProperties"]![0]!["id"]!.GetValue<string>();

    public IReadOnlyList<string> Recipients =>
        [.. body["toRecipients"]!.AsArray().Select(one => one!["emailAddress"]!["address"]!.GetValue<string>())];

    public Dictionary<string, byte[]> Attachments { get; } = (body["attachments"]?.AsArray() ?? []).ToDictionary(
        attachment => attachment!["name"]!.GetValue<string>(), attachment => Convert.FromBase64String(attachment!["contentBytes"]!.GetValue<string>()));

    public (string Name, byte[] Bytes) Uploading { get; set; }

    public JsonObject ToJson(bool isDraft) =>
        new() { ["id"] = id, ["isDraft"] = isDraft, ["toRecipients"] = body["toRecipients"]!.DeepClone() };
}

/// <summary>A credential whose tokens can run out.</summary>
internal sealed class TestCredential : TokenCredential
{
    /// <summary>The token that the mailbox believes.</summary>
    public string Valid { get; set; } = "token-1";

    /// <summary>The token that is given.</summary>
    public string Given { get; set; } = "token-1";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(Given, DateTimeOffset.UtcNow.AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
