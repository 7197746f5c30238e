namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds an entity that must not exist.</summary>
    Add = 0,

    /// <summary>Merges into an entity that must exist.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces an entity that must exist.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes an entity that must exist.</summary>
    Delete = 3,

    /// <summary>Adds the entity, or merges into the one that exists.</summary>
    UpsertMerge = 4,

    /// <summary>Adds the entity, or replaces the one that exists.</summary>
    UpsertReplace = 5,
}
