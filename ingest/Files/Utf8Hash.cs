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
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(utf8)) * Multiplier, 29);
        }

        foreach (var last in utf8)
        {
            hash = BitOperations.RotateLeft((hash ^ last) * Multiplier, 23);
        }

        return (int)((hash * Multiplier) >> (64 - bits));
    }

    /// <summary>The number of a pair of numbers.</summary>
    public static int Of(int first, int second, int bits) => Of(((long)first << 32) | (uint)second, bits);

    /// <summary>The number of a large number.</summary>
    public static int Of(long number, int bits)
    {
        var hash = (ulong)number * Multiplier;
        return (int)(((hash ^ (hash >> 29)) * Multiplier) >> (64 - bits));
    }
}
