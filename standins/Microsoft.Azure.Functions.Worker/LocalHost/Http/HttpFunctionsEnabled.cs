namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Says that the app asked for the ASP.NET Core integration.</summary>
internal sealed class HttpFunctionsEnabled;
