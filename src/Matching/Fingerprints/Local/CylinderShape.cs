namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>
/// The shape of a minutia cylinder: Cappelli, Ferrara, Maltoni, "Minutia Cylinder-Code", IEEE TPAMI 32(12), 2010, in its bit form. Lengths are
/// pixels at 500 dpi. The lower threshold of a bit than the paper's (0.01) makes a neighbour's mark wider: it bears more distortion.
/// </summary>
internal static class CylinderShape
{
    /// <summary>Cells along one side of the base (NS).</summary>
    public const int Side = 8;

    /// <summary>Cells of the base; one bit each in the word of a section.</summary>
    public const int BaseCells = Side * Side;

    /// <summary>Sections over the full turn (ND).</summary>
    public const int Sections = 6;

    /// <summary>Radius of the base (R).</summary>
    public const double Radius = 66;

    /// <summary>Spread of a neighbour's place (sigma S).</summary>
    public const double SpatialSpread = 28.0 / 3;

    /// <summary>Spread of a neighbour's direction (sigma D), radians.</summary>
    public const double DirectionalSpread = 2 * Math.PI / 9;

    /// <summary>A cell farther than this from the hull of the minutiae tells nothing (omega).</summary>
    public const double HullMargin = 40;

    /// <summary>A cell's bit is set from this contribution on (mu).</summary>
    public const double BitThreshold = 0.005;

    /// <summary>Neighbours a cylinder needs (min M).</summary>
    public const int LeastNeighbours = 2;

    /// <summary>Valid cells of the base a cylinder needs.</summary>
    public const int LeastValidCells = 30;

    /// <summary>Cells valid on both sides that a comparison of two cylinders needs.</summary>
    public const int LeastCommonCells = 24;

    public const double CellSize = 2 * Radius / Side;
}
