using System.Xml;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a sheet through: how much text they hold, and whose formula failed or was never calculated.</summary>
/// <param name="reader">The sheet.</param>
/// <param name="texts">How much text the cells may still hold.</param>
internal sealed class SheetCells(XmlReader reader, TextBudget texts)
{
    private readonly char[] chunk = new char[1024];
    private (string Name, bool IsError, bool HasFormula, bool HasValue) cell = ("", false, false, false);
    private bool hasOwnText;
    private bool isValue;
    private long characters;

    /// <summary>Reads to the end, and tells whether any formula failed.</summary>
    /// <param name="onFailed">Told the cell as Excel names it, such as C2; none: their names are not read, which takes a fifth of the time.</param>
    /// <exception cref="LimitException">The cells hold more than the limits allow.</exception>
    public bool ReadToEnd(Action<string>? onFailed)
    {
        var anyFailed = false;
        while (PackageParts.Next(reader))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Measure();
                    break;
                case XmlNodeType.Element:
                    Meet(reader.LocalName, isNamed: onFailed is not null);
                    break;
                case XmlNodeType.EndElement when (cell.IsError || (cell.HasFormula && !cell.HasValue)) && reader.LocalName == "c":
                    anyFailed = true;
                    onFailed?.Invoke(cell.Name);
                    break;
                default:
                    break;
            }
        }

        return anyFailed;
    }

    private void Meet(string element, bool isNamed)
    {
        switch (element)
        {
            case "c":
                var type = reader.GetAttribute("t");
                cell = (isNamed ? reader.GetAttribute("r") ?? "" : "", type == "e", HasFormula: false, HasValue: false);
                (characters, isValue) = (0, false);

                // A number or the number of a shared text is not held as text; a text that stands in its cell is.
                hasOwnText = type is "inlineStr" or "str";
                if (hasOwnText)
                {
                    texts.Begin();
                }

                break;
            case "f":
                cell.HasFormula = true;
                break;
            case "v" or "is":
                // What was never calculated may have an empty value. A text that is empty is a value all the same.
                (cell.HasValue, isValue, characters) = (hasOwnText, true, 0);
                break;
            default:
                break;
        }
    }

    private void Measure()
    {
        for (var read = reader.ReadValueChunk(chunk, 0, chunk.Length); read > 0; read = reader.ReadValueChunk(chunk, 0, chunk.Length))
        {
            cell.HasValue |= isValue;
            characters += read;
            texts.Add(hasOwnText ? read : 0, characters);
        }
    }
}
