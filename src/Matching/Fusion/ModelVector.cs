using Kalkan.Matching.Embeddings;

namespace Kalkan.Matching.Fusion;

/// <summary>A face or a voice: a vector, the model that made it, and what that model's cosines mean.</summary>
/// <param name="Model">Name and version; only vectors of equal models compare.</param>
/// <param name="Vector">The vector.</param>
/// <param name="Calibration">Of the model.</param>
public sealed record ModelVector(string Model, Embedding Vector, ScoreCalibration Calibration)
{
    /// <summary>Whether the two may be compared at all.</summary>
    public bool IsComparable(ModelVector other) =>
        string.Equals(Model, other.Model, StringComparison.Ordinal) && Vector.Dimensions == other.Vector.Dimensions;
}
