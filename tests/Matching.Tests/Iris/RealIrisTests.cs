using Kalkan.Matching.Iris;
using Kalkan.Tests.Support;

namespace Kalkan.Matching.Tests.Iris;

public sealed class RealIrisTests
{
    [Fact]
    public void Codes_of_real_eyes_are_told_apart_best_when_turned_by_whole_angles()
    {
        var path = SharedData.Find("iris/casia1_iriscodes_2048.bin");
        Assert.SkipWhen(path is null, "The shared iris codes are not beside this checkout.");
        var eyes = File.ReadLines(Path.ChangeExtension(path!, "tsv")).Skip(1).Select(line => line.Split('\t')[2]).ToArray();
        var codes = File.ReadAllBytes(path!).Chunk(512).Select(bytes => SomeIrises.Of(IrisLayout.Iris2048, bytes)).ToArray();
        Assert.Equal(740, codes.Length);
        Assert.Equal(0.0621, EqualErrorRate(codes, eyes, 0, distance => distance.Hamming), 0.001);
        Assert.Equal(0.0367, EqualErrorRate(codes, eyes, 7, distance => distance.Hamming), 0.001);
        Assert.Equal(0.0376, EqualErrorRate(codes, eyes, 7, distance => distance.Normalised), 0.001);
    }

    [Fact]
    public void A_code_of_open_iris_is_read_and_a_person_has_two_different_eyes()
    {
        var path = SharedData.Find("iris/worldcoin_iris_codes.json");
        Assert.SkipWhen(path is null, "The shared iris codes are not beside this checkout.");
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(path!));
        var (left, right) = (Read("left"), Read("right"));
        Assert.InRange(IrisCode.Compare(left, right, 15).Hamming, 0.4, 0.5);
        Assert.Equal(0, IrisCode.Compare(left, left.Rotated(15), 15).Hamming);

        IrisCode Read(string side) => SomeIrises.Of(
            IrisLayout.Iris12800,
            [.. json.RootElement.GetProperty($"{side}_iris_code").GetBytesFromBase64(), .. json.RootElement.GetProperty($"{side}_mask_code").GetBytesFromBase64()]);
    }

    private static double EqualErrorRate(IrisCode[] codes, string[] eyes, int rotations, Func<IrisDistance, double> score)
    {
        var (same, different) = (new List<double>(), new List<double>());
        for (var i = 0; i < codes.Length; i++)
        {
            for (var j = i + 1; j < codes.Length; j++)
            {
                (eyes[i] == eyes[j] ? same : different).Add(score(IrisCode.Compare(codes[i], codes[j], rotations)));
            }
        }
        same.Sort();
        different.Sort();

        // The first genuine distance at which as large a share of strangers is as near as of genuine pairs is not.
        for (var i = 0; i < same.Count; i++)
        {
            var place = different.BinarySearch(same[i]);
            var nearer = (double)(place < 0 ? ~place : place) / different.Count;
            var missed = 1 - ((i + 1.0) / same.Count);
            if (nearer >= missed)
            {
                return (nearer + missed) / 2;
            }
        }
        return 0;
    }
}
