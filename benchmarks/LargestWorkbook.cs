using System.IO.Compression;
using System.Text;

namespace Pipeline.Benchmarks;

/// <summary>
/// Writes the workbook that is largest in each way at once: as many rows as are taken, 50 MB packed, for there is a picture in it, and close to 500 MB
/// unpacked, for its sheet is set out with spaces as some programs do.
/// </summary>
internal static class LargestWorkbook
{
    private const int SpacesBetweenRows = 440;
    private const int RoomForTheDirectory = 64 * 1024;
    private const int Seed = 20_261_122;

    /// <summary>Writes it.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">Data rows.</param>
    /// <param name="bytes">How large the file may be.</param>
    public static void Write(string path, int rows, int bytes)
    {
        SampleFiles.WriteXlsx(path, rows, new string(' ', SpacesBetweenRows));
        var left = bytes - (int)new FileInfo(path).Length - RoomForTheDirectory;
        using var package = ZipFile.Open(path, ZipArchiveMode.Update, Encoding.UTF8);
        using var picture = package.CreateEntry("xl/media/image1.png", CompressionLevel.NoCompression).Open();

        // Noise, the same each time, so that it cannot be packed.
        var noise = new byte[left];
        new Random(Seed).NextBytes(noise);
        picture.Write(noise);
    }
}
