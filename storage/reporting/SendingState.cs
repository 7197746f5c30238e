namespace Pipeline.Storage;

/// <summary>How far a report or a mail has got.</summary>
public enum SendingState
{
    /// <summary>It is to be made (Planlagt).</summary>
    Planned,

    /// <summary>Its draft is with the secretariat (Kladde).</summary>
    Drafted,

    /// <summary>It is kept back, and a person must look (Tilbageholdt).</summary>
    Held,

    /// <summary>It is being sent, by the owner until the deadline (Sendes).</summary>
    Sending,

    /// <summary>It was sent (Sendt).</summary>
    Sent,

    /// <summary>It cannot be told whether it was sent: never sent again blindly (Uvis).</summary>
    Uncertain,

    /// <summary>The meeting was called off (Aflyst).</summary>
    Cancelled,

    /// <summary>The meeting was held before it could be sent (Overskredet).</summary>
    Missed,

    /// <summary>It could not be sent, by our fault (Fejlet).</summary>
    Failed,
}
