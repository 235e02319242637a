using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fusion;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>What the cosines of each model mean: as the operator measured it, or the cautious calibration for a model that nobody measured.</summary>
internal sealed class ModelCalibrations(FrozenDictionary<(Modality Modality, string Model), ScoreCalibration> measured)
{
    /// <summary>Nothing measured.</summary>
    public static ModelCalibrations Default { get; } = new(FrozenDictionary<(Modality, string), ScoreCalibration>.Empty);

    /// <summary>Of a model of faces or voices.</summary>
    public ScoreCalibration Of(Modality modality, string model) =>
        measured.TryGetValue((modality, model), out var calibration) ? calibration
            : modality == Modality.Voice ? Calibrations.Voice : Calibrations.Face;
}
