using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>
/// A mailbox that answers as Microsoft Graph documents it, over HTTPS on this machine. What a request must have is checked on each:
/// a token that has not expired, and the wish for immutable identifiers.
/// </summary>
internal sealed class GraphServer : IAsyncDisposable
{
    public const string Mailbox = "helhedsplan@example.dk";

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;
    private readonly ConcurrentDictionary<string, GraphMailboxMessage> messages = new();
    private int lastId;

    private GraphServer(WebApplication app, X509Certificate2 certificate) => (this.app, this.certificate) = (app, certificate);

    /// <summary>What goes wrong; nothing by itself.</summary>
    public GraphFaults Faults { get; } = new();

    /// <summary>What clients did wrong; a test expects nothing.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>The messages that were sent, once for each time.</summary>
    public ConcurrentQueue<GraphMailboxMessage> Sent { get; } = new();

    public IReadOnlyCollection<GraphMailboxMessage> Messages => [.. messages.Values];

    public TestCredential Credential { get; } = new();

    public static async Task<GraphServer> StartAsync()
    {
        var certificate = NewCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var server = new GraphServer(builder.Build(), certificate);
        server.Map();
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The real client, which trusts this server's certificate and no other.</summary>
    /// <param name="stop">What stops it; none: nothing does.</param>
    public GraphTransport Connect(DelegatingHandler? stop = null)
    {
        HttpMessageHandler handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
        };
        if (stop is not null)
        {
            stop.InnerHandler = handler;
            handler = stop;
        }

        return new GraphTransport(GraphConnection.Connect(
            Mailbox, Credential, new Uri($"{app.Urls.Single()}/v1.0"), GraphClientFactory.Create(finalHandler: handler)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private void Map()
    {
        const string messagesPath = "/v1.0/users/{mailbox}/messages";
        app.Use(CheckAsync);
        app.MapPost(messagesPath, CreateAsync);
        app.MapGet(messagesPath, Find);
        app.MapGet(messagesPath + "/{id}", Get);
        app.MapDelete(messagesPath + "/{id}", (string id) => messages.TryRemove(id, out _) ? Results.NoContent() : NotFound());
        app.MapPost(messagesPath + "/{id}/send", Send);
        app.MapGet(messagesPath + "/{id}/attachments", Attachments);
        app.MapPost(messagesPath + "/{id}/attachments/createUploadSession", CreateSessionAsync);
        app.MapPut("/upload/{id}", UploadAsync);
    }

    private async Task CheckAsync(HttpContext context, Func<Task> next)
    {
        var isUpload = context.Request.Path.StartsWithSegments("/upload");
        var token = context.Request.Headers.Authorization.ToString();
        if (isUpload ? token.Length > 0 : !context.Request.Headers["Prefer"].ToString().Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal))
        {
            Wrong.Enqueue($"{context.Request.Method} {context.Request.Path}: a token to an upload, or no immutable identifiers");
        }

        if (!isUpload && token != $"Bearer {Credential.Valid}")
        {
            await Error(StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken").ExecuteAsync(context);
            return;
        }

        var operation = GraphFaults.OperationOf(context.Request);
        if (Faults.Take(operation) is not { } fault)
        {
            await next();
            return;
        }

        if (fault.AfterTaking)
        {
            // The work is done, but its answer goes nowhere.
            var answer = context.Response.Body;
            context.Response.Body = Stream.Null;
            await next();
            context.Response.Body = answer;
        }

        await fault.AnswerAsync(context);
    }

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!;
        var message = new GraphMailboxMessage($"AAMk-{Interlocked.Increment(ref lastId)}=", body);
        messages[message.Id] = message;
        return Results.Json(message.ToJson(isDraft: true), statusCode: StatusCodes.Status201Created);
    }

    private IResult Find(HttpRequest request)
    {
        var filter = request.Query["$filter"].ToString();
        var found = messages.Values.Where(message => !Faults.HidesFound && filter.Contains($"ep/value eq '{message.Key}'", StringComparison.Ordinal)
            && filter.Contains($"ep/id eq '{message.KeyProperty}'", StringComparison.Ordinal));
        return Results.Json(new JsonObject { ["value"] = new JsonArray([.. found.Select(message => message.ToJson(!message.IsSent))]) });
    }

    private IResult Get(string id) =>
        !messages.TryGetValue(id, out var message) || (message.IsSent && Faults.HidesSent) ? NotFound()
        : Results.Json(message.ToJson(!message.IsSent || Faults.ShowsSentAsDraft));

    private IResult Send(string id)
    {
        if (!messages.TryGetValue(id, out var message) || message.IsSent)
        {
            return NotFound();
        }

        if (message.Recipients.Any(address => address.StartsWith("afvist", StringComparison.Ordinal)))
        {
            return Error(StatusCodes.Status400BadRequest, "ErrorInvalidRecipients");
        }

        message.IsSent = true;
        Sent.Enqueue(message);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private IResult Attachments(string id) => messages.TryGetValue(id, out var message)
        ? Results.Json(new JsonObject
        {
            ["value"] = new JsonArray([.. message.Attachments.Select(attachment => new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.fileAttachment", ["name"] = attachment.Key, ["size"] = attachment.Value.Length + 150,
            })]),
        })
        : NotFound();

    private async Task<IResult> CreateSessionAsync(string id, HttpRequest request)
    {
        var item = (await JsonNode.ParseAsync(request.Body))!["AttachmentItem"]!;
        messages[id].Uploading = (item["name"]!.GetValue<string>(), new byte[item["size"]!.GetValue<long>()]);
        return Results.Json(
            new JsonObject
            {
                ["uploadUrl"] = $"{app.Urls.Single()}/upload/{Uri.EscapeDataString(id)}?authtoken=abc",
                ["expirationDateTime"] = DateTimeOffset.UtcNow.AddHours(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["nextExpectedRanges"] = new JsonArray("0-"),
            },
            statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> UploadAsync(string id, HttpRequest request)
    {
        var range = request.GetTypedHeaders().ContentRange!;
        var (name, bytes) = messages[id].Uploading;
        if (range.Length != bytes.Length || range.To - range.From + 1 > 4_000_000)
        {
            Wrong.Enqueue($"A piece of {range} in an upload of {bytes.Length} bytes");
        }

        using var piece = new MemoryStream();
        await request.Body.CopyToAsync(piece);
        piece.ToArray().CopyTo(bytes, (int)range.From!.Value);
        if (range.To + 1 < bytes.Length)
        {
            return Results.Json(new JsonObject { ["nextExpectedRanges"] = new JsonArray($"{range.To + 1}-") });
        }

        messages[id].Attachments[name] = bytes;
        return Results.Created($"{app.Urls.Single()}/v1.0/attachments/1", null);
    }

    private static IResult NotFound() => Error(StatusCodes.Status404NotFound, "ErrorItemNotFound");

    private static IResult Error(int status, string code) => Results.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Said by the test's mailbox." } }, statusCode: status);
}
