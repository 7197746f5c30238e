namespace Pipeline.Ingest;

/// <summary>What stands over one column: the heading of its group, if any, and its own.</summary>
/// <param name="Group">The text of the upper row, carried to the right as merged cells are; empty when the header is one row.</param>
/// <param name="Own">The text of the lower row.</param>
internal readonly record struct HeaderText(string Group, string Own);

/// <summary>Puts a header of two rows together: merged cells hold their text in the first of them only.</summary>
internal static class HeaderTexts
{
    /// <summary>The texts over each column.</summary>
    /// <param name="upper">The row of the groups; none when the header is one row.</param>
    /// <param name="lower">The row of the columns.</param>
    public static IReadOnlyList<HeaderText> Of(GridRow? upper, GridRow lower)
    {
        if (upper is null)
        {
            return [.. lower.Cells.Select(cell => new HeaderText("", cell.Text))];
        }

        var texts = new List<HeaderText>();
        var group = "";
        for (var at = 0; at < Math.Max(upper.Cells.Count, lower.Cells.Count); at++)
        {
            // A heading with nothing below it is a column's own, merged downwards; the groups begin anew after it.
            var isOwn = lower[at].IsEmpty;
            group = !upper[at].IsEmpty ? upper[at].Text : isOwn ? "" : group;
            texts.Add(isOwn ? new HeaderText("", group) : new HeaderText(group, lower[at].Text));
            group = isOwn ? "" : group;
        }

        return texts;
    }

    /// <summary>The header as one row, which everything about the file's columns is told by: <c>Mænd 2022</c>.</summary>
    public static GridRow Joined(GridRow? upper, GridRow lower, IReadOnlyList<HeaderText> texts) =>
        upper is null
            ? lower
            : lower with
            {
                Cells = [.. texts.Select(text => new Cell($"{text.Group} {text.Own}".Trim()))],
                HasBadQuotes = lower.HasBadQuotes || upper.HasBadQuotes,
            };
}
