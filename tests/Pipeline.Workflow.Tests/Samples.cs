namespace Pipeline.Workflow.Tests;

/// <summary>Small deliveries for Holbæk.</summary>
internal static class Samples
{
    public const string DentalPath = "holbaek/tandpleje-udeblivelser/tandpleje.csv";

    private const string DentalHeader = "Periode;Område;Antal aftaler;Antal udeblivelser;Udeblivelsesprocent;Definition";

    /// <summary>Missed dental appointments in the spring of 2026: 50 of 500 is 10,0 pct.</summary>
    public const string Dental = DentalHeader + """

        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>The same with a correction: 45 of 500 is 9,0 pct.</summary>
    public const string DentalCorrected = DentalHeader + """

        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;45;9,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>The same without its second row.</summary>
    public const string DentalOfTheKommuneAlone = DentalHeader + """

        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        """;

    /// <summary>Two areas in two periods.</summary>
    public const string DentalOfTwoPeriods = DentalHeader + """

        2025H2;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2025H2;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>The same with a correction: only 3 of 500 in the spring of 2026, 0,6 pct.</summary>
    public const string DentalOfFew = DentalHeader + """

        2025H2;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2025H2;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;3;0,6;Udeblevet uden afbud, aftaler
        """;

    /// <summary>The same two areas and periods, one of each.</summary>
    public const string DentalOfCrossedPeriods = DentalHeader + """

        2025H2;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>Two areas that nobody knows.</summary>
    public const string DentalOfUnknownAreas = DentalHeader + """

        2026H1;Atlantis;500;50;10,0;Udeblevet uden afbud, aftaler
        2026H1;Utopia;500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>The second half of 2026, which begins on 1 July: a figure of the future before that.</summary>
    public const string DentalOfTheAutumn = DentalHeader + """

        2026H2;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H2;Ladegårdsparken;500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>A synthetic CPR number that passes the check sum (domain note, section D), where an area should stand.</summary>
    public const string DentalWithCpr = DentalHeader + """

        2026H1;070761-4285;500;50;10,0;Udeblevet uden afbud, aftaler
        """;

    /// <summary>A board of one seat, which meets on 28 September 2026: its report is due on the 14th.</summary>
    public const string BoardMeetings = """
        {
          "moeder": [{ "id": "2026-efteraar", "dato": "2026-09-28", "navn": "Ordinært bestyrelsesmøde", "aflyst": false }],
          "bestyrelse": [{ "rolle": "Formand", "adresse": "formand@example.dk" }]
        }
        """;

    public const string BoardMeetingsPath = "holbaek/moedeplan/moedeplan.json";
}
