using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>An entity group transaction as it is sent: one changeset, each action a request inside it.</summary>
internal sealed class TransactionContent
{
    private const string LineEnd = "\r\n";

    public TransactionContent(IEnumerable<TableOperation> operations, Func<string, string> address)
    {
        var batch = $"batch_{Guid.NewGuid()}";
        var changeset = $"changeset_{Guid.NewGuid()}";
        var text = new StringBuilder();
        Lines(text, $"--{batch}", $"Content-Type: multipart/mixed; boundary={changeset}", "");
        foreach (var operation in operations)
        {
            Lines(text, $"--{changeset}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "");
            Lines(text, $"{operation.Method} {address(operation.Path)} HTTP/1.1");
            Lines(text, [.. operation.Headers.Select(header => $"{header.Name}: {header.Value}"), ""]);
            Lines(text, operation.Body?.ToString() ?? "");
        }

        Lines(text, $"--{changeset}--", "", $"--{batch}--");
        ContentType = $"multipart/mixed; boundary={batch}";
        Body = BinaryData.FromString(text.ToString());
    }

    public string ContentType { get; }

    public BinaryData Body { get; }

    private static void Lines(StringBuilder text, params string[] lines) => text.AppendJoin(LineEnd, lines).Append(LineEnd);
}
