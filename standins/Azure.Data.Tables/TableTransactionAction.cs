namespace Azure.Data.Tables;

/// <summary>One action of an entity group transaction.</summary>
public class TableTransactionAction
{
    /// <summary>An action without a condition.</summary>
    /// <param name="actionType">What is done.</param>
    /// <param name="entity">The entity it is done with.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>An action that is taken only while the entity has the ETag.</summary>
    /// <param name="actionType">What is done.</param>
    /// <param name="entity">The entity it is done with.</param>
    /// <param name="etag">The version the entity must have; left out: any.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What is done.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The entity it is done with.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version the entity must have.</summary>
    public ETag ETag { get; }
}
