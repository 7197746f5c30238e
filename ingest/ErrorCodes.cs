namespace Pipeline.Ingest;

/// <summary>The kinds of errors and warnings. The codes are stable: they stand in tables and receipts.</summary>
public static class ErrorCodes
{
    /// <summary>The file has no content.</summary>
    public const string EmptyFile = "tom-fil";

    /// <summary>The file is larger than the limits allow, packed or unpacked.</summary>
    public const string TooLarge = "for-stor";

    /// <summary>The file is damaged.</summary>
    public const string Damaged = "beskadiget-fil";

    /// <summary>The file lies where no plan and format is, or one that is not known.</summary>
    public const string WrongFolder = "forkert-mappe";

    /// <summary>A complete file tells of more periods than are kept track of.</summary>
    public const string TooManyPeriods = "for-mange-perioder";

    /// <summary>The file's name has characters that are not shown, or is a path.</summary>
    public const string OddName = "ugyldigt-filnavn";

    /// <summary>The file is protected by a password.</summary>
    public const string Encrypted = "krypteret-fil";

    /// <summary>The file is of the old Excel kind.</summary>
    public const string OldExcel = "gammelt-excel";

    /// <summary>The file is of a kind that the format does not take, or its name says another kind than its content.</summary>
    public const string WrongFileType = "forkert-filtype";

    /// <summary>The workbook has macros, embedded files or other parts that cannot be looked through.</summary>
    public const string UnreadablePart = "indlejret-indhold";

    /// <summary>A register answered with an error message, and that was saved as data.</summary>
    public const string SavedErrorMessage = "gemt-fejlsvar";

    /// <summary>JSON that is not a list of flat entries.</summary>
    public const string NotATable = "ikke-en-tabel";

    /// <summary>A row for each person, appointment or case, where figures about many are expected.</summary>
    public const string RowPerPerson = "raekke-pr-person";

    /// <summary>Excel has made a date of a text such as 15-17.</summary>
    public const string MadeADate = "excel-dato";

    /// <summary>Letters were spoiled on the way.</summary>
    public const string SpoiledLetters = "oedelagte-bogstaver";

    /// <summary>A quotation mark is not closed, or text follows one.</summary>
    public const string Quoting = "anfoerselstegn";

    /// <summary>A row has more or fewer cells than the header.</summary>
    public const string RaggedRow = "antal-celler";

    /// <summary>The workbook lacks the sheet that the format names.</summary>
    public const string MissingSheet = "manglende-ark";

    /// <summary>No row looks like the header that the format declares.</summary>
    public const string MissingHeader = "manglende-overskrift";

    /// <summary>A required column is missing.</summary>
    public const string MissingColumn = "manglende-kolonne";

    /// <summary>Two columns have the same header, or are the same column by its other names.</summary>
    public const string DuplicateColumn = "dobbelt-kolonne";

    /// <summary>The file has a header and no data.</summary>
    public const string NoRows = "ingen-raekker";

    /// <summary>A cell that must be filled is empty.</summary>
    public const string EmptyCell = "tom-celle";

    /// <summary>A number cannot be read.</summary>
    public const string NotANumber = "ikke-et-tal";

    /// <summary>It cannot be told whether a point separates decimals or thousands.</summary>
    public const string AmbiguousPoint = "tvetydigt-punktum";

    /// <summary>It cannot be told whether a number is a percentage or a part of 1, such as 0,25.</summary>
    public const string AmbiguousShare = "tvetydig-andel";

    /// <summary>A column writes decimals in two ways.</summary>
    public const string MixedNotation = "blandet-talformat";

    /// <summary>A share is not within 0 to 100, a rate or a grade is not one, or a number is larger than any figure.</summary>
    public const string OutOfRange = "uden-for-omraade";

    /// <summary>A count is negative or has decimals.</summary>
    public const string NotACount = "ikke-et-antal";

    /// <summary>A cell holds a formula error.</summary>
    public const string FormulaError = "formelfejl";

    /// <summary>A period cannot be read or is of the wrong kind.</summary>
    public const string NotAPeriod = "ikke-en-periode";

    /// <summary>A period begins after the file was received.</summary>
    public const string FuturePeriod = "periode-i-fremtiden";

    /// <summary>The file does not tell which period it is about.</summary>
    public const string MissingPeriod = "manglende-periode";

    /// <summary>An area is not known in the plan.</summary>
    public const string UnknownArea = "ukendt-omraade";

    /// <summary>A row names two areas that are not the same.</summary>
    public const string ContradictoryArea = "modstridende-omraade";

    /// <summary>An indicator's text is not known.</summary>
    public const string UnknownIndicator = "ukendt-indikator";

    /// <summary>A text is not among those that the format allows.</summary>
    public const string UnknownText = "ukendt-tekst";

    /// <summary>Before a known text stands the source's own code.</summary>
    public const string CodeBeforeText = "kode-foran-tekst";

    /// <summary>The unit told is another than the indicator's.</summary>
    public const string WrongUnit = "anden-enhed";

    /// <summary>The same indicator, area and period stands twice.</summary>
    public const string DuplicateKey = "dobbelt-maaling";

    /// <summary>A comparison's value differs from row to row.</summary>
    public const string ContradictoryComparison = "modstridende-sammenligning";

    /// <summary>The part is larger than the whole.</summary>
    public const string NumeratorAboveDenominator = "taeller-over-naevner";

    /// <summary>The share does not agree with its counts.</summary>
    public const string ShareDisagreesWithCounts = "andel-passer-ikke";

    /// <summary>A board meeting plan cannot be read.</summary>
    public const string MeetingPlan = "moedeplan";

    /// <summary>A review of a report is not of the agreed form.</summary>
    public const string Review = "gennemgang";

    /// <summary>Warning: a delivered total differs from the sum of its parts; the delivered one is used.</summary>
    public const string TotalDiffers = "total-afviger";

    /// <summary>Warning: a text that the format picks rows by does not stand in the file.</summary>
    public const string FilterWithoutMatch = "filter-uden-traef";

    /// <summary>Warning: a sheet holds the same table as the one that is read, and is not read.</summary>
    public const string SheetNotRead = "ark-ikke-laest";

    /// <summary>Warning: the plan lacks the area that a comparison belongs to.</summary>
    public const string ComparisonWithoutArea = "sammenligning-uden-omraade";
}
