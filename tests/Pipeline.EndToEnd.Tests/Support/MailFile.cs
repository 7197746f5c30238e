using System.Text;

namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>What the tests look for in an .eml file.</summary>
internal sealed class MailFile
{
    private const string BoundaryMark = "boundary=\"";
    private readonly string text;

    private MailFile(string text) => this.text = text;

    public static MailFile Of(byte[] file) => new(Encoding.ASCII.GetString(file));

    /// <summary>The bytes of the only attached file whose name ends so.</summary>
    public byte[] Attachment(string nameEnds)
    {
        var start = text.IndexOf(BoundaryMark, StringComparison.Ordinal) + BoundaryMark.Length;
        var boundary = "--" + text[start..text.IndexOf('"', start)];
        var part = text.Split(boundary).Single(candidate => HeadersOf(candidate) is var headers
            && headers.Contains("Content-Disposition: attachment", StringComparison.OrdinalIgnoreCase)
            && headers.Contains($"{nameEnds}\"", StringComparison.Ordinal));
        return Convert.FromBase64String(part[(HeadersOf(part).Length + 4)..]);
    }

    private static string HeadersOf(string part) => part.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0 ? part[..end] : "";
}
