using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

public class MailTests
{
    private static readonly Recipient Chair = new("Direktør i Holbæk Kommune (formand)", "formand@holbaek.example");
    private static readonly ReportMailing Mailing = new() { Recipients = [Chair], From = "helhedsplan@holbaek.example" };

    [Fact]
    public void The_board_mail_names_plan_meeting_and_data_and_carries_the_workbook()
    {
        var mail = ComposeBoardMail(HolbaekReport.Create());

        Assert.Equal("holbaek;efteraar-2026;final", mail.MessageKey);
        Assert.Equal("Statusrapport til bestyrelsesmødet den 28. september 2026: Boligsocial helhedsplan for Holbæk by 2024-2027", mail.Subject);
        Assert.Equal([Chair], mail.To);
        Assert.Contains("Data til og med leverance nr. 6, 4. september 2026.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("- Forværret: 13\n- Forbedret: 18\n", mail.TextBody, StringComparison.Ordinal);
        var attachment = Assert.Single(mail.Attachments);
        Assert.Equal("statusrapport-holbaek-2026-09-28.xlsx", attachment.FileName);
        Assert.Equal([1, 2, 3], attachment.Content.ToArray());
    }

    [Fact]
    public void The_board_mail_tells_what_improved_what_worsened_what_is_missing_and_where_the_figures_come_from()
    {
        var text = ComposeBoardMail(HolbaekReport.Create()).TextBody;

        Assert.Matches("Bedre end ved planens start, eller på vej mod målet:\n\n- .+: Forbedret\n", text);
        Assert.Matches("Dårligere end ved planens start, eller bagud:\n\n- .+: Forværret\n", text);
        Assert.Contains("Der er ikke modtaget data fra:\n\n- Midt- og Vestsjællands Politi (politi-sigtelser)\n", text, StringComparison.Ordinal);
        Assert.Contains("- Danmarks Statistik: STRAF11-2026K2.csv, modtaget 12. august 2026\n", text, StringComparison.Ordinal);
        Assert.Contains("… og 8 mere i projektmappen", text, StringComparison.Ordinal); // 18 improved, 10 told
    }

    [Fact]
    public void A_report_that_nobody_reviewed_says_so_and_a_review_stands_in_the_mail()
    {
        var report = HolbaekReport.Create();
        var review = new ReviewNotes { ReviewedBy = "Sekretariatet", Summary = "Det <går> fremad.", PointsForDecision = ["Skal indsatsen fortsætte?"] };
        var reviewed = ComposeBoardMail(report with { Review = review, ReceivedAfterDraft = [new LateFile("ny.csv", new DateOnly(2026, 9, 10))] });

        Assert.Contains("er ikke gennemgået af sekretariatet", ComposeBoardMail(report).TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("er ikke gennemgået", reviewed.TextBody, StringComparison.Ordinal);
        Assert.Contains("Til beslutning:\n\n- Skal indsatsen fortsætte?\n", reviewed.TextBody, StringComparison.Ordinal);
        Assert.Contains("<p>Det &lt;går&gt; fremad.</p>", reviewed.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Modtaget efter kladden og ikke med i rapporten:\n\n- ny.csv, 10. september 2026\n", reviewed.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void No_figure_of_any_indicator_stands_in_a_mail_so_that_none_that_is_hidden_can_be_inferred()
    {
        var report = HolbaekReport.Create();
        Assert.Contains(report.Snapshot.Series, point => point.Value.State == ValueState.Suppressed);
        Assert.Contains(report.Snapshot.Series, point => point.Value.State == ValueState.UpperBound);

        foreach (var mail in new[] { ComposeBoardMail(report), DraftMail.Compose(report, Mailing, new DateOnly(2026, 9, 14), [1]) })
        {
            Assert.DoesNotMatch("[0-9][,.][0-9]", mail.TextBody.Replace("0.1.0", "", StringComparison.Ordinal)); // all values have a decimal
            Assert.DoesNotContain("<5", mail.TextBody, StringComparison.Ordinal);
            Assert.DoesNotContain("pct.", mail.TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_journal_number_stands_in_the_subject_and_for_the_header()
    {
        var mail = BoardMail.Compose(HolbaekReport.Create(), Mailing with { JournalNumber = "2024-17" }, [1]);

        Assert.EndsWith("(sagsnr. 2024-17)", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("2024-17", mail.JournalNumber);
    }

    [Fact]
    public void A_draft_says_when_the_report_goes_and_is_a_new_mail_for_a_new_number()
    {
        var mail = DraftMail.Compose(HolbaekReport.Create(), Mailing, new DateOnly(2026, 9, 14), [1]);

        Assert.Equal("holbaek;efteraar-2026;kladde;6", mail.MessageKey);
        Assert.Contains("sendes til bestyrelsen den 14. september 2026 med de samme tal", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("kladde-statusrapport-holbaek-2026-09-28.xlsx", Assert.Single(mail.Attachments).FileName);
    }

    [Fact]
    public void A_reminder_names_each_format_that_is_missing_and_the_day()
    {
        var report = HolbaekReport.Create();
        var source = new DataSource(new SourceId("politi"), "Politiet", "politi@example.dk", [new FormatId("politi-sigtelser")]);
        var mail = ReminderMail.Compose(
            new SourceReminder
            {
                Plan = report.Plan,
                Meeting = report.Meeting,
                DataSource = source,
                Missing = [.. report.Sources.Where(one => one.Format.Value is "politi-sigtelser" or "tandpleje-udeblivelser")],
                NeededBy = new DateOnly(2026, 9, 7),
            },
            new Recipient(source.Name, source.Contact), "");

        Assert.Equal("Data til Boligsocial helhedsplan for Holbæk by 2024-2027 inden den 7. september 2026", mail.Subject);
        Assert.Contains("- politi-sigtelser: aldrig modtaget\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            "- tandpleje-udeblivelser: senest modtaget 14. august 2026 (tandplejen 1. halvår 2026.xlsx); senest afvist 4. september 2026: måske personoplysninger",
            mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void The_board_mail_is_the_same_when_it_is_composed_again()
    {
        var (first, second) = (ComposeBoardMail(HolbaekReport.Create()), ComposeBoardMail(HolbaekReport.Create()));

        Assert.Equal((first.MessageKey, first.Subject), (second.MessageKey, second.Subject));
        Assert.Equal((first.TextBody, first.HtmlBody), (second.TextBody, second.HtmlBody));
    }

    [Fact]
    public void Bodies_in_HTML_escape_what_they_are_given_and_load_nothing()
    {
        var report = HolbaekReport.Report(HolbaekReport.Builder(), "<img src=\"http://example.invalid/x.png\"> & 'børn'");

        var html = ComposeBoardMail(report).HtmlBody;

        Assert.Contains("&lt;img src=&quot;http://example.invalid/x.png&quot;&gt; &amp; &#39;børn&#39;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_board_without_seats_gets_no_mail() =>
        Assert.Throws<ArgumentException>(() => BoardMail.Compose(HolbaekReport.Create(), Mailing with { Recipients = [] }, [1]));

    [Theory]
    [InlineData(DeliveryState.Ingested, "Indlæst")]
    [InlineData(DeliveryState.Duplicate, "Dublet")]
    [InlineData(DeliveryState.Refused, "Afvist")]
    [InlineData(DeliveryState.Quarantined, "Karantæne")]
    [InlineData(DeliveryState.Overtaken, "Overhalet")]
    [InlineData(DeliveryState.Failed, "Fejlet")]
    public void A_receipt_begins_with_the_outcome_and_names_file_and_plan(DeliveryState outcome, string word)
    {
        var mail = ReceiptMail.Compose(Receipt(outcome), "helhedsplan@holbaek.example");

        Assert.Equal($"{word}: tandplejen.xlsx (Boligsocial helhedsplan for Holbæk by)", mail.Subject);
        Assert.Equal($"holbaek;{Receipt(outcome).Delivery};kvittering", mail.MessageKey);
        Assert.Contains($"Fil: tandplejen.xlsx\nUdfald: {word}\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Theory]
    [InlineData(DeliveryState.Received)]
    [InlineData(DeliveryState.Withdrawn)]
    public void There_is_no_receipt_for_what_is_not_an_outcome_of_the_delivery(DeliveryState state) =>
        Assert.Throws<ArgumentException>(() => ReceiptMail.Compose(Receipt(state), "helhedsplan@holbaek.example"));

    [Fact]
    public void A_receipt_for_a_quarantined_file_tells_what_was_done_and_what_to_do()
    {
        var text = ReceiptMail.Compose(Receipt(DeliveryState.Quarantined), "helhedsplan@holbaek.example").TextBody;

        Assert.Contains("slettes automatisk efter 7 dage", text, StringComparison.Ordinal);
        Assert.Contains("Fjern alle oplysninger om personer fra filen", text, StringComparison.Ordinal);
        Assert.Contains("databeskyttelsesrådgiver", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_for_a_refused_file_tells_that_it_lies_with_its_errors_and_for_how_long()
    {
        var text = ReceiptMail.Compose(Receipt(DeliveryState.Refused), "helhedsplan@holbaek.example").TextBody;

        Assert.Contains("gemt sammen med en liste over fejlene (fejl.xlsx)", text, StringComparison.Ordinal);
        Assert.Contains("slettes automatisk efter 14 dage", text, StringComparison.Ordinal);
        Assert.Contains("Ret fejlene i filen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("karantæne", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_for_a_file_that_could_not_be_seen_through_tells_that_it_lies_in_quarantine_and_what_to_do()
    {
        var receipt = Receipt(DeliveryState.Refused) with { Original = new OriginalPlace.InQuarantine(TimeSpan.FromDays(3)) };

        var mail = ReceiptMail.Compose(receipt, "helhedsplan@holbaek.example");

        Assert.StartsWith("Afvist: ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("kunne ikke ses igennem for oplysninger om personer", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("lagt i et lukket område (karantæne), hvor den slettes automatisk efter 3 dage", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("læg en fil i indbakken, der kan læses helt igennem", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("fejl.xlsx", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_for_a_file_too_large_to_be_read_tells_that_it_lies_in_the_inbox_still()
    {
        var receipt = Receipt(DeliveryState.Refused) with { Original = new OriginalPlace.InTheInbox() };

        var text = ReceiptMail.Compose(receipt, "helhedsplan@holbaek.example").TextBody;

        Assert.Contains("ligger stadig i indbakken", text, StringComparison.Ordinal);
        Assert.DoesNotContain("slettes", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.00:00:00", "1 dag")]
    [InlineData("30.00:00:00", "30 dage")]
    [InlineData("1.12:00:00", "36 timer")]
    [InlineData("00:00:01", "1 time")]
    public void How_long_a_file_is_kept_is_told_in_days_or_else_in_hours_begun(string keptFor, string told) =>
        Assert.Equal(told, KeepingText.Of(TimeSpan.Parse(keptFor, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_receipt_tells_the_first_hundred_errors_and_how_many_there_are_more()
    {
        var receipt = Receipt(DeliveryState.Refused) with { Errors = [.. Enumerable.Range(1, 1234).Select(row => $"Række {row}: ukendt <område>")] };

        var mail = ReceiptMail.Compose(receipt, "helhedsplan@holbaek.example");

        Assert.Contains("- Række 100: ukendt <område>\n", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Række 101:", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("der er 1.134 mere", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<li>Række 1: ukendt &lt;område&gt;</li>", mail.HtmlBody, StringComparison.Ordinal);
    }

    private static MailContent ComposeBoardMail(StatusReport report) => BoardMail.Compose(report, Mailing, [1, 2, 3]);

    private static DeliveryReceipt Receipt(DeliveryState outcome) => new()
    {
        Delivery = DeliveryId.Of("indbakke/holbaek/tandpleje/tandplejen.xlsx", "0x1"),
        Plan = new PlanId("holbaek"),
        PlanName = "Boligsocial helhedsplan for Holbæk by",
        FileName = "tandplejen.xlsx",
        Outcome = outcome,
        Original = outcome switch
        {
            DeliveryState.Refused => new OriginalPlace.WithItsErrors(TimeSpan.FromDays(14)),
            DeliveryState.Quarantined => new OriginalPlace.InQuarantine(TimeSpan.FromDays(7)),
            _ => new OriginalPlace.AsTheOutcomeSays(),
        },
        Explanation = "Filen har 12 rækker.",
        Errors = [],
        To = new Recipient("Tandplejen", "tandplejen@holbaek.example"),
    };
}
