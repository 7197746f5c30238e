using Pipeline.Ingest;
using Pipeline.Reports;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>An error as it is stored, and as it is told.</summary>
internal static class RefusalText
{
    /// <summary>What is kept of an error: everything but the text found.</summary>
    public static Refusal Kept(IngestError error) =>
        new(error.Code, error.Sheet, error.Row, error.Column, error.Expected, error.Remedy);

    /// <summary>The errors for the people who mend the file, with the text found: for the private account only.</summary>
    public static RefusalReport Report(DeliveryEntry delivery, DeliveryReading.Refused refused) => new()
    {
        FileName = delivery.FileName,
        Received = delivery.Modified,
        ErrorCount = refused.ErrorCount,
        Lines =
        [
            .. refused.Errors.Select(error =>
                new RefusalLine(error.Code, error.Sheet, error.Row, error.Column, error.Found, error.Expected, error.Remedy)),
        ],
    };

    /// <summary>A kept error as one Danish sentence.</summary>
    public static string Of(Refusal refusal) => new IngestError
    {
        Code = refusal.Code,
        Sheet = refusal.Sheet,
        Row = refusal.Row,
        Column = refusal.Column,
        Expected = refusal.Expected,
        Remedy = refusal.Remedy,
    }.Describe();
}
