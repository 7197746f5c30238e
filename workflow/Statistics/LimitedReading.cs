using System.Buffers;
using System.Globalization;

namespace Pipeline.Workflow.Statistics;

/// <summary>Reads an answer up to a limit, whatever it says of its own length.</summary>
internal static class LimitedReading
{
    private const int BufferLength = 81_920;

    /// <exception cref="StatisticsException">It is longer; no more was read.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, long longest, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > longest)
        {
            throw TooLong(longest);
        }

        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        using var target = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (target.Length + read > longest)
                {
                    throw TooLong(longest);
                }

                target.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return target.ToArray();
    }

    private static StatisticsException TooLong(long longest) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The answer is longer than {longest} bytes, which is the most that is read."));
}
