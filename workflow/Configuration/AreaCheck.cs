using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Workflow.Configuration;

/// <summary>Finds everything that is wrong with a plan's areas.</summary>
/// <param name="areas">The areas.</param>
/// <param name="areaIds">The identifiers of all of them.</param>
/// <param name="comparatorIds">The identifiers of those that the others are compared with.</param>
/// <param name="mistakes">What is wrong.</param>
internal sealed class AreaCheck(
    IReadOnlyList<AreaDocument> areas, IReadOnlyCollection<string> areaIds, IReadOnlyCollection<string> comparatorIds, MistakeList mistakes)
{
    public void Run()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, (AreaDocument Area, string Place)>(StringComparer.Ordinal);
        string? total = null;
        foreach (var (area, place) in mistakes.Each(areas, "omraader"))
        {
            mistakes.IsNewSlug(area.Id, place, taken);
            mistakes.RequireText(area.Name, $"{place}.navn", "områdets navn");
            CheckNames(area, place, owners);
            CheckInstitution(area, $"{place}.institutionsnummer");
            CheckReferences(area, area.Parts, $"{place}.dele");
            CheckReferences(area, area.StandsFor, $"{place}.staarFor");
            if (area.StandsFor.Count > 0 && area.Kind != AreaKindWord.School)
            {
                mistakes.Add($"{place}.staarFor", $"fandt områder, som '{area.Id}' skulle stå for; kun en skole kan stå for andre.");
            }

            if (area.Kind == AreaKindWord.PlanTotal && total is not null)
            {
                mistakes.Add($"{place}.art", $"fandt 'helhedsplan', som {total} også er; højst ét område kan være hele planen.");
            }

            total ??= area.Kind == AreaKindWord.PlanTotal ? place : null;
        }
    }

    private void CheckInstitution(AreaDocument area, string place)
    {
        if (area.InstitutionNumber is not { } number)
        {
            return;
        }

        if (!InstitutionNumber.IsWhole(number))
        {
            mistakes.Add(place, $"fandt '{number}'; seks cifre ventes, såsom 101172.");
        }
        else if (area.Kind != AreaKindWord.School)
        {
            mistakes.Add(place, $"fandt '{number}' for '{area.Id}'; kun en skole har et institutionsnummer.");
        }
        else if (areas.First(other => other?.InstitutionNumber == number) is { } owner && !ReferenceEquals(owner, area))
        {
            mistakes.Add(place, $"fandt '{number}', som '{owner.Id}' også har; et nummer kan kun høre til én skole.");
        }
    }

    private void CheckReferences(AreaDocument area, IReadOnlyList<string> references, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (reference, referencePlace) in mistakes.Each(references, place))
        {
            if (!mistakes.IsKnown(reference, areaIds, referencePlace, "et af planens områder"))
            {
                continue;
            }

            if (!seen.Add(reference))
            {
                mistakes.Add(referencePlace, $"fandt '{reference}' to gange; hvert område ventes nævnt én gang.");
            }
            else if (reference == area.Id)
            {
                mistakes.Add(referencePlace, $"fandt området selv, '{reference}'; et andet område ventes.");
            }
            else if (comparatorIds.Contains(reference))
            {
                mistakes.Add(referencePlace, $"fandt '{reference}', som er en sammenligning; et boligområde ventes.");
            }
            else if (areas.Any(other => other?.Id == reference && other.Parts.Contains(area.Id) && area.Parts.Contains(reference)))
            {
                mistakes.Add(
                    referencePlace,
                    $"fandt '{reference}', som selv har '{area.Id}' som del; to områder kan ikke være dele af hinanden.");
            }
        }
    }

    // A delivery names its areas by name or alias: a name that means two areas would put figures in the wrong place.
    // Names are compared as the reader of deliveries compares them.
    private void CheckNames(AreaDocument area, string place, Dictionary<string, (AreaDocument Area, string Place)> owners)
    {
        CheckName(area.Name, area, $"{place}.navn", owners);
        foreach (var (alias, aliasPlace) in mistakes.Each(area.Aliases, $"{place}.aliasser"))
        {
            mistakes.RequireText(alias, aliasPlace, "et andet navn for området");
            CheckName(alias, area, aliasPlace, owners);
        }
    }

    private void CheckName(
        string name, AreaDocument area, string place, Dictionary<string, (AreaDocument Area, string Place)> owners)
    {
        var key = Words.Fold(name);
        if (key.Length == 0 || owners.TryAdd(key, (area, place)))
        {
            return;
        }

        var owner = owners[key];
        mistakes.Add(place, ReferenceEquals(owner.Area, area)
            ? $"fandt '{name}', som {owner.Place} allerede siger; hvert navn ventes én gang."
            : $"fandt '{name}', som også er navn for '{owner.Area.Id}' ({owner.Place}); et navn kan kun høre til ét område.");
    }
}
