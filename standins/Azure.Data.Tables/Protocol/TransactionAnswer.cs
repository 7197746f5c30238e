using System.Globalization;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads the answers to a transaction's actions out of the service's one answer.</summary>
internal static class TransactionAnswer
{
    private const string StatusLine = "HTTP/1.1 ";
    private const string Boundary = "--";

    public static IReadOnlyList<Response> Read(Response response)
    {
        var answers = new List<Response>();
        using var reader = new StringReader(response.Content.ToString());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                answers.Add(ReadOne(line[StatusLine.Length..], reader, response.ClientRequestId));
            }
        }

        // A refused transaction is answered with the one action that failed.
        var refusal = answers.FirstOrDefault(answer => answer.IsError);
        return refusal is null
            ? answers
            : throw new TableTransactionFailedException(new RequestFailedException(refusal, innerException: null, new ServiceErrorParser()));
    }

    private static TransactionPartResponse ReadOne(string status, StringReader reader, string clientRequestId)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value])
            {
                headers[name] = value;
            }
        }

        var body = new List<string>();
        while (reader.ReadLine() is { } line && !line.StartsWith(Boundary, StringComparison.Ordinal))
        {
            body.Add(line);
        }

        var (code, reason) = status.Split(' ', 2) is [var first, var rest] ? (first, rest) : (status, "");
        return new TransactionPartResponse(
            int.Parse(code, CultureInfo.InvariantCulture),
            reason,
            headers,
            BinaryData.FromString(string.Join('\n', body).Trim()),
            clientRequestId);
    }
}
