using System.Runtime.InteropServices;

namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>The command that runs these tests.</summary>
internal static class Dotnet
{
    /// <summary>Its whole path, so that it is found whatever the search path is.</summary>
    public static string Path { get; } = Find();

    // The runtime lies in shared/Microsoft.NETCore.App/{version} beside it.
    private static string Find() => System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
