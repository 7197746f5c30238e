using System.Text;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage.Tests;

public sealed class CriteriaStatusTableTests
{
    private static readonly Dictionary<string, TableEntity> Rows =
        CriteriaStatusTable.Rows(Samples.Plan(), CriteriaSamples.Snapshot(7)).ToDictionary(row => row.RowKey);

    [Fact]
    public void Each_criterion_each_status_and_the_plan_duty_have_a_row() => Assert.Equal(
        [
            "nordbyen;20231201-dato;2021;udsat-udenfor-arbejdsmarked", "nordbyen;20231201-dato;2021;udsat-doemte",
            "nordbyen;20231201-dato;2021;udsat-indkomst", "nordbyen;20231201-dato;2021;status-udsat", "nordbyen;20231201-dato;2021;udviklingsplan",
        ],
        Rows.Keys);

    [Fact]
    public void A_criterion_tells_its_value_limit_and_distance()
    {
        var row = Rows["nordbyen;20231201-dato;2021;udsat-udenfor-arbejdsmarked"];

        Assert.Equal(("41.0", "40", "40", "1.0"), (row.GetString("VaerdiTekst"), row.GetString("KravFraTekst"), row.GetString("KravTilTekst"), row.GetString("AfstandTekst")));
        Assert.Equal(("Ja", ">", 2026, CriteriaWords.CrossingCaveat), (row.GetString("Opfyldt"), row.GetString("Tegn"), row.GetInt32("KrydsesAar"), row.GetString("Forbehold")));
        Assert.Equal(("holbaek;nordbyen", "holbaek;20231201-dato"), (row.GetString("NoegleOmraade"), row.GetString("NoeglePeriode")));
    }

    [Fact]
    public void What_is_hidden_or_unknown_is_absent()
    {
        var hidden = Rows["nordbyen;20231201-dato;2021;udsat-doemte"];
        var unlimited = Rows["nordbyen;20231201-dato;2021;udsat-indkomst"];

        Assert.Equal(("Diskret", "1.98", "2.03"), (hidden.GetString("Tilstand"), hidden.GetString("KravFraTekst"), hidden.GetString("KravTilTekst")));
        Assert.False(hidden.ContainsKey("Vaerdi") || hidden.ContainsKey("Afstand") || hidden.ContainsKey("KrydsesAar"));
        Assert.False(unlimited.ContainsKey("KravFra") || unlimited.ContainsKey("KravTil"));
    }

    [Fact]
    public void Computed_and_official_status_and_the_plan_duty_stand_apart()
    {
        var status = Rows["nordbyen;20231201-dato;2021;status-udsat"];
        var duty = Rows["nordbyen;20231201-dato;2021;udviklingsplan"];

        Assert.Equal(("Ja", "Nej", 3, 0, true), (
            status.GetString("Opfyldt"), status.GetString("Officiel"), status.GetInt32("ListerITraek"), status.GetInt32("OfficieltITraek"),
            status.GetBoolean("ErHoejeste")));
        Assert.Equal(("", "Ja"), (duty.GetString("Opfyldt"), duty.GetString("Officiel")));
    }

    [Fact]
    public void The_criteria_of_a_snapshot_come_back_as_they_were()
    {
        var bytes = SnapshotJson.Write(CriteriaSamples.Snapshot(7));
        var read = SnapshotJson.Read(bytes);

        Assert.Equal(bytes, SnapshotJson.Write(read));
        Assert.Equal(CriteriaSamples.Area().Criteria, Assert.Single(read.Criteria).Criteria);
        Assert.Equal(CriteriaSamples.Area().Statuses, read.Criteria[0].Statuses);
        Assert.Equal(CriteriaSamples.Area().Official, read.Criteria[0].Official);
        Assert.Equal(CriteriaSamples.Snapshot(7).StatusTargets, read.StatusTargets);
    }

    [Fact]
    public void A_snapshot_from_before_the_criteria_has_none()
    {
        var old = Encoding.UTF8.GetString(SnapshotJson.Write(Samples.Snapshot(7)))
            .Replace(",\"kriterier\":[],\"statusmaal\":[]", "", StringComparison.Ordinal);

        Assert.DoesNotContain("kriterier", old, StringComparison.Ordinal);
        Assert.Empty(SnapshotJson.Read(Encoding.UTF8.GetBytes(old)).Criteria);
    }
}
