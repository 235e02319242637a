using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Demo.Biometrics;
using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

/// <summary>Templates of invented people: the n-th person's fingers, face, voice and eyes; each sample another impression of them.</summary>
internal static class Bodies
{
    public const string Model = "test-model/1";

    /// <summary>The test model is known for its small errors.</summary>
    public static ModelCalibrations Measured { get; } = CalibrationSettings.Of(new()
    {
        Calibrations = [new() { Modality = "face", Model = Model, Scores = [0.2, 0.35, 0.5], Weights = [-4, 0, 14] }],
    });

    public static Template Finger(int person, int position, int sample = 0)
    {
        var view = new InventedFinger((ulong)person, position).Impression(sample, ImpressionNoise.Enrolled);
        return new()
        {
            Modality = Modality.Fingerprint,
            Format = FingerprintFormat.Iso2005.Id(),
            Position = (uint)position,
            Data = ByteString.CopyFrom(FingerprintRecord.Of(FingerprintFormat.Iso2005, [view]).ToBytes()),
        };
    }

    public static Template Face(int person, int sample = 0, string model = Model, int dimensions = 128) =>
        Vector(Modality.Face, (ulong)person, sample, model, dimensions);

    public static Template Voice(int person, int sample = 0, string model = Model) => Vector(Modality.Voice, (ulong)person + 1_000_000, sample, model, 128);

    public static Template Iris(int person, int eye, int sample = 0) => new()
    {
        Modality = Modality.Iris,
        Format = "iris-2048",
        Position = (uint)eye,
        Data = ByteString.CopyFrom(new InventedIris(((ulong)person * 2) + (ulong)eye).Sample(sample)),
    };

    private static Template Vector(Modality modality, ulong seed, int sample, string model, int dimensions) => new()
    {
        Modality = modality,
        Format = "vector-float32-le",
        Model = model,
        Data = ByteString.CopyFrom(InventedVector.ToBytes(new InventedVector(seed, dimensions).Sample(sample))),
    };
}
