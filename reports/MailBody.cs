using System.Text;

namespace Pipeline.Reports;

/// <summary>A mail's body, written once and given both as plain text and as HTML.</summary>
internal sealed class MailBody(string title)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    /// <summary>Adds a paragraph; a line feed in it begins a new line.</summary>
    public MailBody Paragraph(string words)
    {
        text.Append(words).Append("\n\n");
        html.Append("<p>").Append(Escape(words).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n");
        return this;
    }

    /// <summary>Adds a list; nothing when it is empty.</summary>
    public MailBody List(IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return this;
        }

        html.Append("<ul>\n");
        foreach (var item in items)
        {
            text.Append("- ").Append(item).Append('\n');
            html.Append("<li>").Append(Escape(item)).Append("</li>\n");
        }

        text.Append('\n');
        html.Append("</ul>\n");
        return this;
    }

    /// <summary>The body as plain text.</summary>
    public string ToText() => text.ToString().TrimEnd('\n') + "\n";

    /// <summary>The body as an HTML document that loads nothing from anywhere.</summary>
    public string ToHtml() =>
        $"""
        <!DOCTYPE html>
        <html lang="da">
        <head><meta charset="utf-8"><title>{Escape(title)}</title></head>
        <body style="font-family: Calibri, Arial, sans-serif; font-size: 11pt; color: #222222">
        {html}</body>
        </html>

        """.ReplaceLineEndings("\n");

    // Only what HTML needs is escaped: the document is UTF-8, and æ, ø and å stay readable in its source.
    private static string Escape(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
