using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>
/// A mail as a file (.eml) that every mail program opens: RFC 5322 and MIME. Written here, and not by System.Net.Mail, because that one
/// makes up a boundary and a date for itself, and names the receivers in extra X- lines: the same mail must give the same bytes.
/// </summary>
public static class EmlFile
{
    /// <summary>The header that holds the number of the authority's journal.</summary>
    public const string JournalHeader = "X-Journalnummer";

    private const int LineLength = 76;

    // Makes encoded words of 64 characters: a line may hold 76 together with the header's name.
    private const int BytesOfEncodedWord = 39;

    private static readonly SearchValues<char> NeverInAddress = SearchValues.Create(" \t()<>[]:;,\\\"@");

    /// <summary>The file.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="date">The date that stands on it.</param>
    /// <exception cref="ArgumentException">
    /// A subject, name or address holds a line break or another control character, or an address is not one: such a mail is never written.
    /// </exception>
    public static byte[] Write(MailContent mail, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (mail.To.Count == 0)
        {
            throw new ArgumentException("The mail has no receiver.", nameof(mail));
        }

        var boundary = Hash(mail.MessageKey);
        var file = new StringBuilder();
        Line(file, $"Date: {Date(date)}");
        Line(file, $"From: {Address(mail.From)}");
        Line(file, $"To: {string.Join(",\r\n ", mail.To.Select(Mailbox))}");
        Line(file, $"Subject: {Words(mail.Subject)}");
        Line(file, $"Message-ID: <{Hash(mail.MessageKey)}@{mail.From.Split('@')[1]}>");
        if (mail.JournalNumber.Length > 0)
        {
            Line(file, $"{JournalHeader}: {Words(mail.JournalNumber)}");
        }

        Line(file, "MIME-Version: 1.0");
        Line(file, "Auto-Submitted: auto-generated");
        if (mail.Attachments.Count == 0)
        {
            Bodies(file, mail, $"=_{boundary}_a");
        }
        else
        {
            Line(file, $"Content-Type: multipart/mixed;\r\n boundary=\"=_{boundary}_m\"");
            Line(file, $"\r\n--=_{boundary}_m");
            Bodies(file, mail, $"=_{boundary}_a");
            foreach (var attachment in mail.Attachments)
            {
                Line(file, $"--=_{boundary}_m");
                Attachment(file, attachment);
            }

            Line(file, $"--=_{boundary}_m--");
        }

        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static void Bodies(StringBuilder file, MailContent mail, string boundary)
    {
        Line(file, $"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"");
        Line(file, "");
        foreach (var (type, body) in new[] { ("plain", mail.TextBody), ("html", mail.HtmlBody) })
        {
            Line(file, $"--{boundary}");
            Line(file, $"Content-Type: text/{type}; charset=utf-8");
            Line(file, "Content-Transfer-Encoding: base64");
            Line(file, "");
            Base64(file, Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")));
        }

        Line(file, $"--{boundary}--");
        Line(file, "");
    }

    private static void Attachment(StringBuilder file, MailAttachment attachment)
    {
        Line(file, $"Content-Type: {Refuse(attachment.ContentType)}");
        Line(file, "Content-Transfer-Encoding: base64");
        Line(file, $"Content-Disposition: attachment;\r\n {FileName(attachment.FileName)}");
        Line(file, "");
        Base64(file, attachment.Content.Span);
    }

    private static void Line(StringBuilder file, string line) => file.Append(line).Append("\r\n");

    private static void Base64(StringBuilder file, ReadOnlySpan<byte> bytes)
    {
        const int bytesOfLine = LineLength / 4 * 3;
        for (var start = 0; start < bytes.Length; start += bytesOfLine)
        {
            Line(file, Convert.ToBase64String(bytes[start..Math.Min(start + bytesOfLine, bytes.Length)]));
        }
    }

    private static string Date(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string Mailbox(Recipient recipient) => string.IsNullOrWhiteSpace(recipient.Role)
        ? Address(recipient.Address)
        : $"{Name(recipient.Role)}\r\n <{Address(recipient.Address)}>";

    /// <summary>Whether a text is an address that a mail can be written to.</summary>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('@');
        return parts is [{ Length: > 0 and <= 64 }, { Length: > 0 and <= 255 }]
            && !parts.Any(part => part.AsSpan().ContainsAny(NeverInAddress) || part[0] == '.' || part[^1] == '.')
            && text.All(character => char.IsAscii(character) && !char.IsControl(character));
    }

    private static string Address(string address) =>
        IsAddress(address) ? address : throw new ArgumentException($"'{Visible(address)}' is not a mail address.");

    private static string Name(string name) => IsPlain(name)
        ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : Words(name);

    // Plain ASCII stands as it is; the rest as encoded words (RFC 2047), each a whole number of characters, one on a line.
    private static string Words(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > BytesOfEncodedWord)
            {
                words.Add(EncodedWord(word));
                word.Clear();
            }

            word.AddRange(bytes[..length]);
        }

        words.Add(EncodedWord(word));
        return string.Join("\r\n ", words);
    }

    private static string EncodedWord(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";

    private static string FileName(string name) => IsPlain(name) && !name.AsSpan().ContainsAny('"', '\\')
        ? $"filename=\"{name}\""
        : $"filename*=utf-8''{Uri.EscapeDataString(Refuse(name))}";

    private static bool IsPlain(string text) =>
        Refuse(text).Length <= LineLength - 10 && text.All(char.IsAscii) && !text.Contains("=?", StringComparison.Ordinal);

    // A line break in a header would begin a header of somebody's own making.
    private static string Refuse(string text) => text.Any(char.IsControl)
        ? throw new ArgumentException($"'{Visible(text)}' holds a line break or another control character.")
        : text;

    private static string Visible(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
