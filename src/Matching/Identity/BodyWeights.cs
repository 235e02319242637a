using Kalkan.Matching.Fusion;

namespace Kalkan.Matching.Identity;

/// <summary>What one finger, face, iris or voice could say, for <see cref="WhatIf"/>: the ends of the default calibrations.</summary>
internal static class BodyWeights
{
    internal static double IfAgreed(MatchField field) => Of(field).Most;

    internal static double IfContradicted(MatchField field) => Of(field).Least;

    private static ScoreCalibration Of(MatchField field) => field switch
    {
        MatchField.Fingerprint => Calibrations.Finger,
        MatchField.Iris => Calibrations.Iris,
        MatchField.Voice => Calibrations.Voice,
        _ => Calibrations.Face,
    };
}
