using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pipeline.Functions;

/// <summary>Answers to what cannot be done, as problem+json with a Danish explanation.</summary>
internal static class Problems
{
    public static ObjectResult NotFound(string title, string detail) => Of(StatusCodes.Status404NotFound, title, detail);

    public static ObjectResult BadRequest(string title, string detail) => Of(StatusCodes.Status400BadRequest, title, detail);

    public static ObjectResult Forbidden(string title, string detail) => Of(StatusCodes.Status403Forbidden, title, detail);

    public static ObjectResult Conflict(string title, string detail) => Of(StatusCodes.Status409Conflict, title, detail);

    private static ObjectResult Of(int status, string title, string detail) =>
        new(new ProblemDetails { Status = status, Title = title, Detail = detail })
        {
            StatusCode = status,
            ContentTypes = { "application/problem+json" },
        };
}
