using System.Globalization;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>An entity group transaction was refused as a whole because of one of its actions.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Wraps the failure of one action.</summary>
    /// <param name="requestFailedException">The failure as the service told it.</param>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        if (requestFailedException.Data[ServiceErrorParser.FailedEntity] is string index)
        {
            FailedTransactionActionIndex = int.Parse(index, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The place, from 0, of the action that failed; none when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
