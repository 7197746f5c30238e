using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Protocol;

/// <summary>The pages of a query, each fetched when it is asked for.</summary>
internal sealed class PageSource<T>(
    Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, int? maxPerPage, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> Pages(string? continuation, int? size, [EnumeratorCancellation] CancellationToken stop)
    {
        do
        {
            var page = await fetch(continuation, size, stop).ConfigureAwait(false);
            yield return page;
            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }
}
