using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Where in the inbox a file was dropped: <c>{plan}/{format}/{file name}</c>.</summary>
/// <param name="Path">The path below the inbox.</param>
/// <param name="FileName">The last part of the path.</param>
/// <param name="Plan">The plan, when the path has the right form.</param>
/// <param name="Format">The format, when the path has the right form.</param>
public sealed record DropPath(string Path, string FileName, PlanId? Plan, FormatId? Format)
{
    /// <summary>What misplaced files are kept under, since they name no plan that we know.</summary>
    public static PlanId UnknownPlan { get; } = new("ukendt");

    /// <summary>What files of no format are kept under.</summary>
    public static FormatId UnknownFormat { get; } = new("ukendt");

    /// <summary>Takes a path apart.</summary>
    public static DropPath Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var parts = path.Split('/');
        return parts.Length == 3 && NamesFolder(parts[0]) && NamesFolder(parts[1]) && parts[2].Length > 0
            ? new DropPath(path, parts[2], new PlanId(parts[0]), new FormatId(parts[1]))
            : new DropPath(path, parts[^1].Length > 0 ? parts[^1] : path, null, null);
    }

    // Plans and formats are told of and stored as they are named: what may be a number of a person names none.
    private static bool NamesFolder(string part) => Slug.IsValid(part) && PersonalDataGuard.CheckFileName(part).Count == 0;
}
