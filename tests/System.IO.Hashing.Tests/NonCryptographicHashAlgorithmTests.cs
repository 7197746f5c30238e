namespace System.IO.Hashing.Tests;

public sealed class NonCryptographicHashAlgorithmTests
{
    [Fact]
    public async Task What_is_added_in_pieces_is_hashed_as_one()
    {
        var sum = new Sum();
        sum.Append([1, 2]);
        sum.Append(new MemoryStream([3]));
        await sum.AppendAsync(new MemoryStream([4]));

        // 1 + 2 + 3 + 4 = 10.
        Assert.Equal([10, 0], sum.GetCurrentHash());
        Assert.Equal([10, 0], sum.GetHashAndReset());
        Assert.Equal([0, 0], sum.GetCurrentHash());
    }

    [Fact]
    public void A_hash_is_written_only_where_there_is_room()
    {
        var sum = new Sum();
        sum.Append([1, 2]);
        var room = new byte[3];

        Assert.False(sum.TryGetCurrentHash(room.AsSpan(0, 1), out var nothing));
        Assert.True(sum.TryGetCurrentHash(room, out var written));
        Assert.Equal((0, 2), (nothing, written));
        Assert.Equal([3, 0, 0], room);
        Assert.Throws<ArgumentException>(() => sum.GetCurrentHash(new byte[1]));
        Assert.Throws<ArgumentException>(() => sum.GetHashAndReset(new byte[1]));
        Assert.Equal(2, sum.GetHashAndReset(room));
        Assert.True(sum.TryGetHashAndReset(room, out _));
        Assert.Equal([0, 0, 0], room);
    }

    private sealed class Sum() : NonCryptographicHashAlgorithm(2)
    {
        private byte sum;

        public override void Append(ReadOnlySpan<byte> source)
        {
            foreach (var number in source)
            {
                sum += number;
            }
        }

        public override void Reset() => sum = 0;

        protected override void GetCurrentHashCore(Span<byte> destination)
        {
            destination[0] = sum;
            destination[1] = 0;
        }
    }
}
