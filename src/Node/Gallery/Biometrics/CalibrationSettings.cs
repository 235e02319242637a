using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fusion;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Reads what <c>node.yaml</c> says of models; a faulty value is refused by name.</summary>
internal static class CalibrationSettings
{
    /// <exception cref="SettingsException">Names the entry and what is wrong.</exception>
    public static ModelCalibrations Of(BiometricsOptions options)
    {
        var measured = new Dictionary<(Modality, string), ScoreCalibration>();
        for (var i = 0; i < options.Calibrations.Count; i++)
        {
            var (given, where) = (options.Calibrations[i], $"node.yaml: biometrics.calibrations[{i}]");
            var modality = given.Modality switch
            {
                "face" => Modality.Face,
                "voice" => Modality.Voice,
                _ => throw new SettingsException($"{where}.modality must be face or voice."),
            };
            if (given.Model.Length is 0 or > 64)
            {
                throw new SettingsException($"{where}.model must have 1 to 64 characters.");
            }

            if (!ScoreCalibration.TryCreate(given.Scores, given.Weights, out var calibration, out var fault))
            {
                throw new SettingsException($"{where}: {fault}.");
            }

            if (!measured.TryAdd((modality, given.Model), calibration!))
            {
                throw new SettingsException($"{where}.model stands there twice.");
            }
        }

        return new(measured.ToFrozenDictionary());
    }
}
