namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in a delivery before anything else reads it.</summary>
public static class PersonalDataGuard
{
    /// <summary>What a file's name gives away; empty when nothing.</summary>
    public static IReadOnlyList<GuardFinding> CheckFileName(string fileName) => throw new NotImplementedException();

    /// <summary>The name with its digits masked when they may be about a person; otherwise the name itself.</summary>
    public static string MaskFileName(string fileName) => throw new NotImplementedException();
}
