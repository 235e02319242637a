namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>
/// The shape of a minutia cylinder: Cappelli, Ferrara, Maltoni, "Minutia Cylinder-Code", IEEE TPAMI 32(12), 2010, table 1, in its bit form.
/// Lengths are pixels at 500 dpi.
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
    public static double Radius => (double)Consolidation.T.P[20];

    /// <summary>Spread of a neighbour's place (sigma S).</summary>
    public static double SpatialSpread => (double)Consolidation.T.P[21];

    /// <summary>Spread of a neighbour's direction (sigma D), radians.</summary>
    public static double DirectionalSpread => (double)Consolidation.T.P[22];

    /// <summary>A cell farther than this from the hull of the minutiae tells nothing (omega).</summary>
    public static double HullMargin => (double)Consolidation.T.P[23];

    /// <summary>A cell's bit is set from this contribution on (mu).</summary>
    public static double BitThreshold => (double)Consolidation.T.P[24];

    /// <summary>Neighbours a cylinder needs (min M).</summary>
    public static int LeastNeighbours => (int)Consolidation.T.P[25];

    /// <summary>Valid cells of the base a cylinder needs.</summary>
    public static int LeastValidCells => (int)Consolidation.T.P[26];

    /// <summary>Cells valid on both sides that a comparison of two cylinders needs.</summary>
    public static int LeastCommonCells => (int)Consolidation.T.P[27];

    public static double CellSize => 2 * Radius / Side;
}
