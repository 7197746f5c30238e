using System.Numerics;
using System.Runtime.InteropServices;

namespace Pipeline.Ingest;

/// <summary>A number that texts which differ seldom share, for tables of texts that are looked up by the bytes of a file.</summary>
internal static class Utf8Hash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The number of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="bits">How many bits the number may have.</param>
    public static int Of(ReadOnlySpan<byte> utf8, int bits)
    {
        var hash = (ulong)utf8.Length;
        for (var at = 0; at < utf8.Length - sizeof(ulong); at += sizeof(ulong))
        {
            hash = Mixed(hash, MemoryMarshal.Read<ulong>(utf8[at..]));
        }

        return (int)((Mixed(hash, Last(utf8)) * Multiplier) >> (64 - bits));
    }

    private static ulong Mixed(ulong hash, ulong next) => BitOperations.RotateLeft((hash ^ next) * Multiplier, 29);

    // All at once, though some of them then count twice: one by one takes longer than all before them.
    private static ulong Last(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        >= sizeof(ulong) => MemoryMarshal.Read<ulong>(utf8[^sizeof(ulong)..]),
        >= sizeof(uint) => ((ulong)MemoryMarshal.Read<uint>(utf8[^sizeof(uint)..]) << 32) | MemoryMarshal.Read<uint>(utf8),
        > 0 => ((ulong)utf8[^1] << 16) | ((ulong)utf8[utf8.Length / 2] << 8) | utf8[0],
        _ => 0,
    };

    /// <summary>The number of a pair of numbers.</summary>
    public static int Of(int first, int second, int bits) => Of(((long)first << 32) | (uint)second, bits);

    /// <summary>The number of a large number.</summary>
    public static int Of(long number, int bits)
    {
        var hash = (ulong)number * Multiplier;
        return (int)(((hash ^ (hash >> 29)) * Multiplier) >> (64 - bits));
    }
}
