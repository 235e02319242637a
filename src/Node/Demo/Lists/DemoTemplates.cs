using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Iris;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Node.Demo.Lists;

/// <summary>
/// The templates of the demonstration's people, invented from their record's id: who was convicted left fingers, face, voice and irises, a
/// suspect two fingers, face and voice, of a foreign fighter there is a face alone.
/// </summary>
internal static class DemoTemplates
{
    /// <summary>The model of the voices.</summary>
    public const string VoiceModel = "kalkan-demo-voice/1";

    private const string Extractor = "kalkan-demo-extractor/1";
    private const string FaceModel = "kalkan-demo-face/1";
    private const int FaceDimensions = 512;
    private const int VoiceDimensions = 192;

    // ISO/IEC 19794-2:2005 table 2.
    private const int RightThumb = 1;
    private const int RightIndex = 2;
    private const int RightMiddle = 3;
    private const int LeftThumb = 6;
    private const int LeftIndex = 7;

    // ISO/IEC 19794-6.
    private const int RightEye = 1;
    private const int LeftEye = 2;

    // Nobody is enrolled with these numbers.
    private const int BorderSample = 100;

    /// <summary>What the owner of a record holds of its person.</summary>
    public static IEnumerable<Template> Enrolled(Record record)
    {
        var seed = SeedOf(record.Id);
        return
        [
            .. record.Categories.Contains(Category.Convicted) ? Fingers(seed, RightThumb, RightIndex, LeftThumb, LeftIndex)
                : record.Categories.Contains(Category.Suspect) ? Fingers(seed, RightIndex, RightMiddle) : [],
            .. record.Categories.Any(c => c is Category.Convicted or Category.Suspect or Category.ForeignFighter) ? [Face(seed, 0)] : Nothing,
            .. record.Categories.Any(c => c is Category.Convicted or Category.Suspect) ? [Voice(seed, 0)] : Nothing,
            .. record.Categories.Contains(Category.Convicted) ? [Iris(seed, RightEye), Iris(seed, LeftEye)] : Nothing,
        ];
    }

    /// <summary>What a border post takes of that person in haste: one finger, turned and partly laid on, and a few words spoken.</summary>
    public static IEnumerable<Template> AtTheBorder(string recordId)
    {
        var seed = SeedOf(recordId);
        return [Finger(seed, RightIndex, BorderSample, ImpressionNoise.Hasty), Voice(seed, BorderSample)];
    }

    private static ImmutableArray<Template> Nothing => [];

    private static IEnumerable<Template> Fingers(ulong seed, params int[] positions) =>
        positions.Select(position => Finger(seed, position, 0, ImpressionNoise.Enrolled));

    private static Template Finger(ulong seed, int position, int number, ImpressionNoise noise)
    {
        var view = new InventedFinger(seed, position).Impression(number, noise);
        return new()
        {
            Modality = Modality.Fingerprint,
            Format = FingerprintFormat.Iso2005.Id(),
            Model = Extractor,
            Position = (uint)position,
            Quality = (uint)(view.Quality ?? 0),
            Data = ByteString.CopyFrom(FingerprintRecord.Of(FingerprintFormat.Iso2005, [view]).ToBytes()),
        };
    }

    private static Template Face(ulong seed, int number) => Vector(Modality.Face, FaceModel, new(Of(seed, Modality.Face), FaceDimensions), number);

    private static Template Voice(ulong seed, int number) => Vector(Modality.Voice, VoiceModel, new(Of(seed, Modality.Voice), VoiceDimensions), number);

    private static Template Vector(Modality modality, string model, InventedVector person, int number) => new()
    {
        Modality = modality,
        Format = EmbeddingFormatNames.Float32,
        Model = model,
        Data = ByteString.CopyFrom(InventedVector.ToBytes(person.Sample(number))),
    };

    private static Template Iris(ulong seed, int eye) => new()
    {
        Modality = Modality.Iris,
        Format = IrisLayout.Iris2048.Name,
        Model = Extractor,
        Position = (uint)eye,
        Data = ByteString.CopyFrom(new InventedIris(Of(seed, Modality.Iris) + (ulong)eye).Sample(0)),
    };

    private static ulong Of(ulong seed, Modality modality) => Chance.Of(seed, (ulong)modality).Next();

    // FNV-1a.
    private static ulong SeedOf(string recordId) =>
        Encoding.UTF8.GetBytes(recordId).Aggregate(0xCBF29CE484222325UL, (hash, b) => unchecked((hash ^ b) * 0x100000001B3UL));
}
