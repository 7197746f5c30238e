namespace Pipeline.Ingest.Tests;

public sealed class ReadingAheadTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly Grid Supposed = new([]);
    private static readonly Grid Real = new([]);

    [Fact]
    public void What_was_begun_with_other_cells_than_the_files_own_is_stopped_and_forgotten()
    {
        using var isBegun = new ManualResetEventSlim();
        using var isStopped = new ManualResetEventSlim();
        using var ahead = new ReadingAhead(
            (grid, stop) =>
            {
                if (ReferenceEquals(grid, Real))
                {
                    return Answer(2);
                }

                isBegun.Set();
                Assert.True(stop.WaitHandle.WaitOne(Soon));
                isStopped.Set();
                return Answer(1);
            },
            CancellationToken.None);

        ahead.Start(Supposed);
        Assert.True(isBegun.Wait(Soon));
        ahead.Start(Real);

        Assert.True(isStopped.IsSet);
        Assert.Equal(Answer(2), ahead.Of(Real));
    }

    [Fact]
    public void Cells_that_are_begun_twice_are_read_once()
    {
        var readings = 0;
        using var ahead = new ReadingAhead((_, _) => Answer(Interlocked.Increment(ref readings)), CancellationToken.None);

        ahead.Start(Real);
        ahead.Start(Real);

        Assert.Equal(Answer(1), ahead.Of(Real));
        Assert.Equal(Answer(1), ahead.Of(Real));
    }

    [Fact]
    public void Cells_that_nobody_began_with_are_read_when_they_are_asked_for()
    {
        using var ahead = new ReadingAhead((grid, _) => Answer(ReferenceEquals(grid, Real) ? 2 : 1), CancellationToken.None);

        ahead.Start(Supposed);

        Assert.Equal(Answer(2), ahead.Of(Real));
    }

    [Fact]
    public void What_goes_wrong_with_cells_that_are_not_the_files_own_is_not_told()
    {
        using var ahead = new ReadingAhead(
            (grid, _) => ReferenceEquals(grid, Real) ? Answer(2) : throw new InvalidOperationException(), CancellationToken.None);

        ahead.Start(Supposed);
        ahead.Start(Real);

        Assert.Equal(Answer(2), ahead.Of(Real));
    }

    private static DeliveryReading.Refused Answer(int number) => new([], number, new RowTally(0, 0, 0, 0));
}
