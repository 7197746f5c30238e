namespace Pipeline.Domain;

/// <summary>What kind of place (or group) numbers are about.</summary>
public enum AreaKind
{
    /// <summary>A housing association's department (afdeling).</summary>
    Department,

    /// <summary>A settlement that is more than one department, such as Bjergmarken as a whole (bebyggelse).</summary>
    Settlement,

    /// <summary>All of the plan together (helhedsplanen i alt).</summary>
    PlanTotal,

    /// <summary>A school, which stands for areas only as a proxy (skole).</summary>
    School,

    /// <summary>The municipality (kommune).</summary>
    Municipality,

    /// <summary>The region (region).</summary>
    Region,

    /// <summary>Denmark (hele landet).</summary>
    Country,

    /// <summary>The population that a survey compares with (befolkningen).</summary>
    Population,

    /// <summary>All housing social plans of the country (alle helhedsplaner).</summary>
    AllPlans,

    /// <summary>A group that is neither, such as the mean of the areas of a survey (gruppe).</summary>
    Group,
}

/// <summary>A place or group that numbers are about (område).</summary>
public sealed record Area
{
    /// <summary>Its identifier within the plan.</summary>
    public required AreaId Id { get; init; }

    /// <summary>Its kind.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>Its name, as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that deliveries use for it, its name not repeated.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Its number in the register of institutions; none when it has none, or the plan does not tell it.</summary>
    public InstitutionNumber? Institution { get; init; }

    /// <summary>The areas that it is made of; empty when it is not made of others.</summary>
    public required IReadOnlyList<AreaId> Parts { get; init; }

    /// <summary>For a school: the areas whose children mostly attend it. A proxy: its figures are not the areas' own.</summary>
    public required IReadOnlyList<AreaId> StandsFor { get; init; }

    /// <summary>Whether it is compared with (kommune, region, land, befolkning, alle helhedsplaner, gruppe), not steered by.</summary>
    public bool IsComparator => Kind is AreaKind.Municipality or AreaKind.Region or AreaKind.Country
        or AreaKind.Population or AreaKind.AllPlans or AreaKind.Group;
}
