using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

/// <summary>What is written is read again by a small reader of MIME that knows nothing of the writer.</summary>
public class EmlFileTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(number => (byte)(number * 7))];

    private static readonly DateTimeOffset Date = new(2026, 9, 14, 8, 5, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Headers_say_who_to_whom_when_and_about_what()
    {
        var mail = Read(Mail());

        Assert.Equal("Mon, 14 Sep 2026 08:05:00 +0200", mail.Headers["date"]);
        Assert.Equal("helhedsplan@holbaek.example", mail.Headers["from"]);
        Assert.Equal(
            "Direktør i Holbæk Kommune (formand) <formand@holbaek.example>, \"Politi, \\\"MVP\\\" <nord>\" <mvp@politi.example>",
            Decoded(mail.Headers["to"]));
        Assert.Equal(Mail().Subject, Decoded(mail.Headers["subject"]));
        Assert.Equal("1.0", mail.Headers["mime-version"]);
        Assert.Matches("^<[0-9a-f]{32}@holbaek.example>$", mail.Headers["message-id"]);
    }

    [Fact]
    public void Bodies_and_attachment_come_back_as_they_were()
    {
        var content = Mail();

        var mail = Read(content);

        Assert.StartsWith("multipart/mixed", mail.Headers["content-type"], StringComparison.Ordinal);
        var (bodies, attachment) = (mail.Parts[0], mail.Parts[1]);
        Assert.StartsWith("multipart/alternative", bodies.Headers["content-type"], StringComparison.Ordinal);
        Assert.Equal("text/plain; charset=utf-8", bodies.Parts[0].Headers["content-type"]);
        Assert.Equal(content.TextBody, Encoding.UTF8.GetString(bodies.Parts[0].Content).ReplaceLineEndings("\n"));
        Assert.Equal("text/html; charset=utf-8", bodies.Parts[1].Headers["content-type"]);
        Assert.Equal(content.HtmlBody, Encoding.UTF8.GetString(bodies.Parts[1].Content).ReplaceLineEndings("\n"));
        Assert.Equal("attachment; filename=\"rapport.xlsx\"", attachment.Headers["content-disposition"]);
        Assert.Equal(content.Attachments[0].Content.ToArray(), attachment.Content);
    }

    [Fact]
    public void A_mail_without_attachments_is_only_its_two_bodies()
    {
        var mail = Read(Mail() with { Attachments = [] });

        Assert.StartsWith("multipart/alternative", mail.Headers["content-type"], StringComparison.Ordinal);
        Assert.Equal(2, mail.Parts.Count);
    }

    [Fact]
    public void The_same_mail_gives_the_same_bytes_and_the_same_message_id_on_another_day()
    {
        Assert.Equal(EmlFile.Write(Mail(), Date), EmlFile.Write(Mail(), Date));
        Assert.Equal(Read(Mail()).Headers["message-id"], Parse(EmlFile.Write(Mail(), Date.AddDays(3))).Headers["message-id"]);
        Assert.NotEqual(Read(Mail()).Headers["message-id"], Read(Mail() with { MessageKey = "varde;foraar-2027;final" }).Headers["message-id"]);
    }

    [Fact]
    public void The_file_is_ASCII_in_lines_of_78_characters_at_most()
    {
        var file = EmlFile.Write(Mail(), Date);

        Assert.All(file, octet => Assert.InRange(octet, (byte)0x0A, (byte)0x7E));
        Assert.All(Encoding.ASCII.GetString(file).Split("\r\n"), line =>
        {
            Assert.DoesNotContain('\n', line);
            Assert.InRange(line.Length, 0, 78);
        });
    }

    [Fact]
    public void A_long_subject_with_characters_of_many_bytes_survives()
    {
        var subject = string.Concat(Enumerable.Repeat("Børn & unge 🏘 på Ærø ", 30)).Trim();

        Assert.Equal(subject, Decoded(Read(Mail() with { Subject = subject }).Headers["subject"]));
    }

    [Fact]
    public void A_subject_that_looks_encoded_stays_what_it_is() =>
        Assert.Equal("=?utf-8?B?eA==?=", Decoded(Read(Mail() with { Subject = "=?utf-8?B?eA==?=" }).Headers["subject"]));

    [Fact]
    public void The_name_of_an_attachment_may_hold_Danish_letters()
    {
        var mail = Read(Mail() with { Attachments = [new MailAttachment("året \"2026\".xlsx", "application/octet-stream", new byte[] { 0, 255 })] });

        Assert.Equal("attachment; filename*=utf-8''%C3%A5ret%20%222026%22.xlsx", mail.Parts[1].Headers["content-disposition"]);
    }

    [Theory]
    [InlineData("Hej\r\nBcc: anden@example.org")]
    [InlineData("Hej\nBcc: anden@example.org")]
    [InlineData("Hej\0")]
    public void A_subject_with_a_line_break_is_refused(string subject) =>
        Assert.Throws<ArgumentException>(() => EmlFile.Write(Mail() with { Subject = subject }, Date));

    [Theory]
    [InlineData("a@b.example\r\nBcc: anden@example.org")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example>")]
    [InlineData("a@@b.example")]
    [InlineData("a b@c.example")]
    [InlineData("ingen")]
    [InlineData("@b.example")]
    [InlineData("å@b.example")]
    [InlineData("")]
    public void An_address_that_is_not_one_is_refused(string address)
    {
        Assert.Throws<ArgumentException>(() => EmlFile.Write(Mail() with { From = address }, Date));
        Assert.Throws<ArgumentException>(() => EmlFile.Write(Mail() with { To = [new Recipient("Formand", address)] }, Date));
    }

    [Fact]
    public void Names_of_receivers_and_files_with_a_line_break_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EmlFile.Write(Mail() with { To = [new Recipient("Formand\r\nBcc: x", "a@b.example")] }, Date));
        Assert.Throws<ArgumentException>(
            () => EmlFile.Write(Mail() with { Attachments = [new MailAttachment("a\r\nX: y.xlsx", "application/octet-stream", default)] }, Date));
    }

    [Fact]
    public void A_mail_to_nobody_is_refused() => Assert.Throws<ArgumentException>(() => EmlFile.Write(Mail() with { To = [] }, Date));

    private static MailContent Mail() => new()
    {
        MessageKey = "holbaek;efteraar-2026;final",
        From = "helhedsplan@holbaek.example",
        To = [new("Direktør i Holbæk Kommune (formand)", "formand@holbaek.example"), new("Politi, \"MVP\" <nord>", "mvp@politi.example")],
        Subject = "Statusrapport til bestyrelsesmødet den 28. september 2026: Boligsocial helhedsplan for Holbæk by",
        TextBody = "Til bestyrelsen\n\n.\n--\nBørn, unge, ældre på Ærø\n",
        HtmlBody = "<p>Børn &amp; unge</p>\n",
        Attachments = [new MailAttachment("rapport.xlsx", "application/octet-stream", Bytes)],
    };

    private static Entity Read(MailContent mail) => Parse(EmlFile.Write(mail, Date));

    private static Entity Parse(byte[] file) => Parse(Encoding.ASCII.GetString(file));

    private static Entity Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = text[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(header => header[0].ToLowerInvariant(), header => header[1]);
        var body = text[(end + 4)..];
        if (Regex.Match(headers["content-type"], "boundary=\"([^\"]+)\"") is { Success: true } match)
        {
            var parts = ("\r\n" + body).Split($"\r\n--{match.Groups[1].Value}");
            Assert.StartsWith("--", parts[^1], StringComparison.Ordinal);
            return new Entity(headers, [.. parts[1..^1].Select(part => Parse(part[2..]))], []);
        }

        Assert.Equal("base64", headers["content-transfer-encoding"]);
        return new Entity(headers, [], Convert.FromBase64String(body));
    }

    // Encoded words beside each other are one text (RFC 2047).
    private static string Decoded(string header) => Regex.Replace(
        Regex.Replace(header, @"\?= (?==\?)", "?="),
        @"=\?utf-8\?B\?([^?]*)\?=",
        word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    private sealed record Entity(IReadOnlyDictionary<string, string> Headers, IReadOnlyList<Entity> Parts, byte[] Content);
}
