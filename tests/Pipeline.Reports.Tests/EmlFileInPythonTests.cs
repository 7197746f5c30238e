using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

/// <summary>Python's <c>email</c> reads what is written, by the strict policy of today's standards.</summary>
public class EmlFileInPythonTests
{
    private const string Reader = """
        import email, email.policy, hashlib, json, sys
        mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        parts = list(mail.walk())
        print(json.dumps({
            "defects": [str(defect) for part in parts for defect in part.defects],
            "subject": mail["subject"],
            "journal": mail["x-journalnummer"],
            "to": [[address.display_name, address.addr_spec] for address in mail["to"].addresses],
            "text": mail.get_body(("plain",)).get_content(),
            "html": mail.get_body(("html",)).get_content(),
            "files": [[part.get_filename(), hashlib.sha256(part.get_content()).hexdigest()] for part in mail.iter_attachments()],
        }))
        """;

    [PythonFact]
    public async Task An_independent_parser_reads_all_of_the_boards_mail_without_a_defect()
    {
        byte[] workbook = [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * 7))];
        var mail = BoardMail.Compose(
            HolbaekReport.Create(),
            new ReportMailing
            {
                Recipients = [new Recipient("Direktør, »Holbæk« (formand)", "formand@example.dk"), new Recipient("Politi", "politi@example.dk")],
                From = "sekretariat@example.dk",
                JournalNumber = "2024-17.04",
            },
            workbook);

        using var read = JsonDocument.Parse(await ReadAsync(EmlFile.Write(mail, new DateTimeOffset(2026, 9, 14, 8, 5, 0, TimeSpan.FromHours(2)))));
        var root = read.RootElement;
        Assert.Equal(0, root.GetProperty("defects").GetArrayLength());
        Assert.Equal((mail.Subject, "2024-17.04"), (root.GetProperty("subject").GetString(), root.GetProperty("journal").GetString()));
        Assert.Equal(
            mail.To.Select(to => $"{to.Role} {to.Address}"),
            root.GetProperty("to").EnumerateArray().Select(to => $"{to[0].GetString()} {to[1].GetString()}"));
        Assert.Equal(mail.TextBody, root.GetProperty("text").GetString()!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.HtmlBody, root.GetProperty("html").GetString()!.ReplaceLineEndings("\n"));
        var file = Assert.Single(root.GetProperty("files").EnumerateArray());
        Assert.Equal(
            (mail.Attachments[0].FileName, Convert.ToHexStringLower(SHA256.HashData(workbook))), (file[0].GetString(), file[1].GetString()));
    }

    private static async Task<string> ReadAsync(byte[] file)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Reader])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await python.StandardInput.BaseStream.WriteAsync(file);
        python.StandardInput.Close();
        var answer = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.Equal(0, python.ExitCode);
        return answer;
    }
}
