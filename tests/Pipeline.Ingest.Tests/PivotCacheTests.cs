using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>The rows that a pivot table keeps of its source, perhaps long after the source was deleted.</summary>
public class PivotCacheTests
{
    private const string Records = "xl/pivotCache/pivotCacheRecords1.xml";
    private const string Definition = "xl/pivotCache/pivotCacheDefinition1.xml";
    private const string Relations = "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels";
    private static readonly Format Format = Formats.Small();

    [Fact]
    public void Numbers_split_over_two_fields_are_found() =>
        Assert.Equal(
            [new(GuardRules.SplitNumber, Records, 2, "A"), new(GuardRules.SplitNumber, Records, 3, "A")],
            Deliver(
                Field("Dag") + Field("Nr"),
                """<r><s v="070761"/><s v="4285"/></r><r><s v="311299"/><s v="1009"/></r>""").Quarantined().Findings);

    [Fact]
    public void Numbers_split_over_two_fields_are_found_where_records_tell_them_by_their_place_in_the_list() =>
        Assert.Equal(
            GuardRules.SplitNumber,
            Deliver(
                Field("Dag", """<n v="70761"/><n v="311299"/>""") + Field("Nr"),
                """<r><x v="0"/><n v="4285"/></r><r><x v="1"/><n v="1009"/></r>""").Quarantined().Findings[0].Rule);

    [Fact]
    public void Two_dates_without_check_sum_in_one_field_are_no_chance() =>
        Assert.All(
            Deliver(Field("Nr"), """<r><n v="1101901235"/></r><r><n v="1201901234"/></r>""").Quarantined().Findings,
            finding => Assert.Equal(GuardRules.BareNumber, finding.Rule));

    [Theory]
    [InlineData("Elevens navn")]
    [InlineData("Adresse")]
    [InlineData("CPR-nr.")]
    public void A_field_that_names_persons_is_found_though_no_record_is_kept(string name) =>
        Assert.Equal(
            new GuardFinding(GuardRules.PersonalHeader, Definition, 1, "B"),
            Assert.Single(
                Deliveries.Deliver(Clean().Part(Definition, Xml(Field("Område") + Field(name))).Build(), Format, "fil.xlsx").Quarantined().Findings));

    [Fact]
    public void Fields_of_places_and_figures_pass() =>
        Deliver(
            Field("Område", """<s v="Ladegårdsparken"/>""") + Field("År") + Field("Værdi"),
            """<r><x v="0"/><n v="2022"/><n v="1"/></r><r><x v="7"/><m/><e v="#N/A"/></r>""").Accepted();

    [Fact]
    public void A_cache_that_breaks_off_is_refused() =>
        Assert.Equal(ErrorCodes.Damaged, Deliver(Field("Område"), "<r><n v=\"1\"/>").OnlyError().Code);

    private static string Field(string name, string items = "") => $"<cacheField name=\"{name}\"><sharedItems>{items}</sharedItems></cacheField>";

    private static string Xml(string fields) => $"<pivotCacheDefinition><cacheFields>{fields}</cacheFields></pivotCacheDefinition>";

    private static WorkbookBuilder Clean() =>
        new WorkbookBuilder().Sheet("Ark1", ["Område", "År", "Værdi"], ["Ladegårdsparken", 2022, 1]);

    private static DeliveryReading Deliver(string fields, string records) => Deliveries.Deliver(
        Clean()
            .Part(Definition, Xml(fields))
            .Part(Relations, "<Relationships><Relationship Target=\"pivotCacheRecords1.xml\"/></Relationships>")
            .Part(Records, $"<pivotCacheRecords>{records}</pivotCacheRecords>")
            .Build(),
        Format,
        "fil.xlsx");
}
