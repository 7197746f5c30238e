namespace Pipeline.Functions.Tests.Support;

/// <summary>Small deliveries for Holbæk.</summary>
internal static class Samples
{
    public const string DentalPath = "holbaek/tandpleje-udeblivelser/x.csv";

    /// <summary>Missed dental appointments in the spring of 2026; one area is hidden.</summary>
    public const string Dental = DentalHeader + """

        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        2026H1;Bjergmarken (VAB);<20;<5;Diskr.;Udeblevet uden afbud, aftaler
        """;

    /// <summary>A synthetic number of the form of a CPR number, which passes the check sum.</summary>
    public const string CprNumber = "070761-4285";

    /// <summary>It stands where an area should.</summary>
    public const string DentalWithCpr = DentalHeader + $"""

        2026H1;{CprNumber};500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    public const string MeetingsPath = "holbaek/moedeplan/moedeplan.json";

    /// <summary>A board of one seat, which meets on 28 September 2026: its report is due on the 14th.</summary>
    public const string Meetings = """
        {
          "moeder": [{ "id": "2026-efteraar", "dato": "2026-09-28", "navn": "Ordinært bestyrelsesmøde", "aflyst": false }],
          "bestyrelse": [{ "rolle": "Formand", "adresse": "formand@example.dk" }]
        }
        """;

    private const string DentalHeader = "Periode;Område;Antal aftaler;Antal udeblivelser;Udeblivelsesprocent;Definition";

    /// <summary>Every way in which the number could stand somewhere.</summary>
    public static IReadOnlyList<string> FormsOfCprNumber { get; } = [CprNumber, CprNumber.Replace("-", "", StringComparison.Ordinal)];
}
