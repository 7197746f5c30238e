namespace Pipeline.Ingest;

/// <summary>What can be wrong with a file as a whole.</summary>
internal static class FileFaults
{
    public static IngestError Empty() => Of(ErrorCodes.EmptyFile, "filen er tom", "dan filen igen, og send den");

    public static IngestError TooLarge(string excess) => Of(ErrorCodes.TooLarge, excess, "send et mindre udtræk");

    public static IngestError Damaged() =>
        Of(ErrorCodes.Damaged, "filen er beskadiget og kan ikke læses", "åbn den, gem den igen, og send den");

    public static IngestError OddName() => Of(
        ErrorCodes.OddName,
        "filens navn har tegn, der ikke vises, eller ligner en sti til en anden mappe",
        "giv filen et kort navn af bogstaver, tal og bindestreger, og send den igen");

    public static IngestError Encrypted() => Of(ErrorCodes.Encrypted, "filen er beskyttet med adgangskode", "gem den uden adgangskode");

    public static IngestError OldExcel() => Of(ErrorCodes.OldExcel, "filen er i det gamle Excel-format (.xls)", "gem som .xlsx");

    public static IngestError UnreadablePart(string part) => new Spot("", null, "", part).Error(
        ErrorCodes.UnreadablePart,
        "projektmappen har indhold, der ikke kan ses igennem: billeder, makroer, forespørgsler (Power Query) eller indlejrede filer",
        "slet det, eller gem arket med tallene i en ny projektmappe");

    public static IngestError SavedErrorMessage() => Of(
        ErrorCodes.SavedErrorMessage, "filen er ikke data, men en fejlmeddelelse fra registeret", "hent tallene igen");

    public static IngestError LettersSpoiled(int line) => LettersSpoiled(new Spot("", line, "", ""));

    public static IngestError LettersSpoiled(Spot spot) => spot.Error(
        ErrorCodes.SpoiledLetters, "æ, ø eller å er ødelagt i filen, før den kom hertil", "gem den igen som UTF-8, direkte fra kilden");

    public static IngestError WrongType(Format format) => Of(
        ErrorCodes.WrongFileType,
        "filen er af en anden slags, end formatet tager imod, eller hedder noget andet, end den er; der ventes "
        + string.Join(" eller ", format.FileKinds.Select(ExtensionOf)),
        format.FileKinds.Count == 1 ? "gem den sådan, og send den igen" : "gem den som en af dem, og send den igen");

    public static string ExtensionOf(FileKind kind) => kind switch
    {
        FileKind.Csv => ".csv",
        FileKind.Xlsx => ".xlsx",
        _ => ".json",
    };

    private static IngestError Of(string code, string expected, string remedy) => new Spot("", null, "", "").Error(code, expected, remedy);
}
