using System.IO.Compression;
using System.Text;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>Spoils files as people, programs and networks do.</summary>
internal static class Mutations
{
    private static readonly string[] OddTexts =
    [
        "", " ", "-", "..", "<5", "1.234.567,89", "2.351", "1e400", "-0", "NaN", "#REF!", "=1+1", "\u00A0", "\u2212" + "5", "٣", "1/2", "15-17",
        "99999999999999999999999999999999", "0,0000000000000000000000000000001", "\"", "\"\"", ";", "\t", "\0", "æøå", "\uFFFD", "2023K5", "9999",
        "31-02-2023", "SAND", "0x1F", "100 %", "1\u202F234", "\u202E5", "x\ny",
    ];

    public static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            mutated = IsPackage(mutated) && random.Next(3) > 0 ? MutatePackage(mutated, random) : MutateBytes(mutated, random);
        }

        return mutated;
    }

    private static bool IsPackage(byte[] bytes) => bytes.AsSpan().StartsWith("PK\x03\x04"u8);

    private static byte[] MutateBytes(byte[] bytes, Random random) => random.Next(IsPackage(bytes) ? 4 : 9) switch
    {
        0 => Flipped(bytes, random),
        1 => bytes[..random.Next(bytes.Length + 1)],
        2 => Removed(bytes, random),
        3 => [.. bytes, .. bytes.Take(random.Next(200))],
        _ => MutateLines(bytes, random),
    };

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var flipped = (byte[])bytes.Clone();
        for (var times = random.Next(1, 6); times > 0 && flipped.Length > 0; times--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] Removed(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length + 1);
        return [.. bytes[..start], .. bytes[Math.Min(bytes.Length, start + random.Next(50))..]];
    }

    // One letter a byte, so that the text's own encoding stays as it is.
    private static byte[] MutateLines(byte[] bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(7))
        {
            case 0:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 1:
                lines.RemoveAt(one);
                break;
            case 2:
                lines.Insert(other, lines[one]);
                break;
            case 3:
                lines[0] = WithOddCell(lines[0], random);
                break;
            case 4:
                lines[one] = lines[one].Replace(';', random.Next(2) == 0 ? ',' : '\t');
                break;
            default:
                lines[one] = WithOddCell(lines[one], random);
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static string WithOddCell(string line, Random random)
    {
        var cells = line.Split(';');
        var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
        (cells[one], cells[other]) = (cells[other], cells[one]);
        cells[one] = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(OddTexts[random.Next(OddTexts.Length)]));
        return string.Join(';', cells);
    }

    // What the package holds is changed, and the package is whole again; unless it was broken before.
    private static byte[] MutatePackage(byte[] bytes, Random random)
    {
        try
        {
            return Repacked(bytes, random);
        }
        catch (InvalidDataException)
        {
            return Flipped(bytes, random);
        }
    }

    private static byte[] Repacked(byte[] bytes, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(bytes));
        var chosen = random.Next(source.Entries.Count);
        var change = random.Next(5);
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, at) in source.Entries.Select((entry, at) => (entry, at)))
            {
                if (at == chosen && change == 0)
                {
                    continue;
                }

                using var content = new MemoryStream();
                using (var part = entry.Open())
                {
                    part.CopyTo(content);
                }

                using var copy = target.CreateEntry(at == chosen && change == 1 ? $"{entry.FullName}.bin" : entry.FullName, CompressionLevel.Fastest).Open();
                copy.Write(at == chosen && change > 1 ? MutateXml(content.ToArray(), random) : content.ToArray());
            }
        }

        return stream.ToArray();
    }

    private static byte[] MutateXml(byte[] bytes, Random random)
    {
        if (random.Next(3) == 0 || bytes.Length == 0)
        {
            return bytes.Length == 0 ? bytes : MutateBytes(bytes, random);
        }

        var pieces = Encoding.Latin1.GetString(bytes).Split('>');
        var (one, other) = (random.Next(pieces.Length), random.Next(pieces.Length));
        if (random.Next(2) == 0)
        {
            (pieces[one], pieces[other]) = (pieces[other], pieces[one]);
        }
        else
        {
            var mark = pieces[one].IndexOf('<', StringComparison.Ordinal);
            pieces[one] = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(OddTexts[random.Next(OddTexts.Length)])) + (mark < 0 ? "" : pieces[one][mark..]);
        }

        return Encoding.Latin1.GetBytes(string.Join('>', pieces));
    }
}
