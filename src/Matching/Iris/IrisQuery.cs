namespace Kalkan.Matching.Iris;

/// <summary>One of the searches that share a pass over the gallery.</summary>
/// <param name="Probe">Of the gallery's layout.</param>
/// <param name="Rotations">Angles to either side.</param>
/// <param name="Allowed">By partition; a template of another one takes no part.</param>
/// <param name="Most">How many owners are wanted.</param>
public sealed record IrisQuery(IrisCode Probe, int Rotations, ReadOnlyMemory<bool> Allowed, int Most);
