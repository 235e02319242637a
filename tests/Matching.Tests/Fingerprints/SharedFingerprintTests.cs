using System.Buffers.Binary;
using Kalkan.Matching.Fingerprints;
using Kalkan.Tests.Support;

namespace Kalkan.Matching.Tests.Fingerprints;

/// <summary>Real minutiae of two extractors: wide floors that a broken matcher cannot hold; the figures themselves are the instrument's.</summary>
public sealed class SharedFingerprintTests
{
    [Theory]
    [InlineData("fingerprints/mindtct_2002")]
    [InlineData("fingerprints/sourceafis_2002")]
    public void Impressions_of_a_finger_are_told_from_those_of_others(string folder)
    {
        var path = SharedData.Find(folder);
        Assert.SkipWhen(path is null, "The shared fingerprints are not beside this checkout.");
        var errors = Directory.GetFiles(path!, "*.iso")
            .GroupBy(file => Path.GetFileName(file).Split('_')[1])
            .Select(database => EqualErrorRate([.. database.Select(file => (Finger(file), Template(File.ReadAllBytes(file))))]))
            .ToArray();
        Assert.Equal(4, errors.Length);
        Assert.InRange(errors.Average(), 0, 0.06);
    }

    private static string Finger(string file) => file[..file.LastIndexOf('_')];

    private static double EqualErrorRate((string Finger, FingerprintTemplate Template)[] impressions)
    {
        var (genuine, impostor) = (new List<double>(), new List<double>());
        for (var i = 0; i < impressions.Length; i++)
        {
            for (var j = i + 1; j < impressions.Length; j++)
            {
                (impressions[i].Finger == impressions[j].Finger ? genuine : impostor)
                    .Add(FingerprintMatcher.Compare(impressions[i].Template, impressions[j].Template));
            }
        }

        return genuine.Min(threshold => Math.Max(
            genuine.Count(score => score < threshold) / (double)genuine.Count, impostor.Count(score => score >= threshold) / (double)impostor.Count));
    }

    /// <summary>The one view of an ISO/IEC 19794-2:2005 record: minutiae of six bytes from byte 28 on.</summary>
    private static FingerprintTemplate Template(byte[] record)
    {
        return FingerprintTemplate.Of(new FingerprintView
        {
            ResolutionX = Word(18),
            ResolutionY = Word(20),
            Minutiae = [.. Enumerable.Range(0, record[27]).Select(i => 28 + (6 * i)).Select(at =>
                new Minutia(Word(at) & 0x3fff, Word(at + 2) & 0x3fff, record[at + 4] * 1.40625f, MinutiaKind.Other, record[at + 5]))],
        });

        int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(at));
    }
}
