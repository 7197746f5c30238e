using System.Net;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>The way to the table service of one account, through Azure.Core's pipeline.</summary>
internal sealed class TableConnection
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly string version;

    private TableConnection(Uri endpoint, string accountName, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        AccountName = accountName;
        version = options.VersionText;
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            ResponseClassifier = new ResponseClassifier(),
            RequestFailedDetailsParser = new ServiceErrorParser(),
        });
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    public static TableConnection To(string connectionString, TableClientOptions? options)
    {
        var connection = ConnectionText.Parse(connectionString);
        return new(connection.Endpoint, connection.Credential.AccountName, new SharedKeyPolicy(connection.Credential), options);
    }

    public static TableConnection To(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyPolicy(credential), options);
    }

    public static TableConnection To(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, AccountOf(endpoint), new BearerTokenAuthenticationPolicy(credential, TokenScope), options);
    }

    public string Address(string path) => Endpoint.AbsoluteUri.TrimEnd('/') + path;

    public Task<Response> SendAsync(TableOperation operation, CancellationToken cancellationToken, params HttpStatusCode[] expected) =>
        SendAsync(
            operation.Method,
            operation.Path,
            operation.Query,
            operation.Headers,
            operation.Body is null ? null : RequestContent.Create(operation.Body),
            expected,
            cancellationToken);

    public Task<Response> SendAsync(TransactionContent transaction, CancellationToken cancellationToken) =>
        SendAsync(
            RequestMethod.Post,
            "/$batch",
            [],
            [("Accept", "application/json"), ("DataServiceVersion", "3.0"), ("Content-Type", transaction.ContentType)],
            RequestContent.Create(transaction.Body),
            [],
            cancellationToken);

    public async Task<Page<T>> PageAsync<T>(
        TableOperation operation, Func<JsonElement, T> read, Func<Response, string?> continuation, CancellationToken cancellationToken)
    {
        var response = await SendAsync(operation, cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(response.Content);
        T[] values = [.. document.RootElement.GetProperty("value").EnumerateArray().Select(read)];
        return Page<T>.FromValues(values, continuation(response), response);
    }

    // Azure's host begins with the account; an emulator's path does.
    private static string AccountOf(Uri endpoint) =>
        endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || endpoint.IsLoopback
            ? endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("")
            : endpoint.Host.Split('.')[0];

    private async Task<Response> SendAsync(
        RequestMethod method,
        string path,
        IEnumerable<(string Name, string? Value)> query,
        IEnumerable<(string Name, string Value)> headers,
        RequestContent? content,
        HttpStatusCode[] expected,
        CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Address(path)));
        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                message.Request.Uri.AppendQuery(name, value, escapeValue: true);
            }
        }

        message.Request.Headers.SetValue("x-ms-version", version);
        foreach (var (name, value) in headers)
        {
            message.Request.Headers.SetValue(name, value);
        }

        message.Request.Content = content;
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError && !expected.Contains((HttpStatusCode)message.Response.Status)
            ? throw new RequestFailedException(message.Response)
            : message.Response;
    }
}
