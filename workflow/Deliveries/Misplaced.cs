using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>What is told of a file that was dropped where nothing is expected.</summary>
internal static class Misplaced
{
    public static IngestError ErrorOf(DropPath drop, Plan? plan, PipelineConfiguration configuration) =>
        drop.Plan is null ? Error(
            "Filen ligger ikke i en mappe for en plan og et format, indbakke/{plan}/{format}/{filnavn}",
            $"læg den for eksempel i {configuration.Plans[0].Id}/{configuration.Formats[0].Id}/")
        : plan is null ? Error(
            $"Planen »{drop.Plan}« findes ikke",
            $"læg filen under en af planerne {string.Join(", ", configuration.Plans.Select(known => known.Id.Value))}")
        : Error(
            $"Formatet »{drop.Format}« findes ikke",
            $"læg filen i en af mapperne {string.Join(", ", configuration.Formats.Select(known => known.Id.Value))}");

    private static IngestError Error(string expected, string remedy) => new() { Code = ErrorCodes.WrongFolder, Expected = expected, Remedy = remedy };
}
