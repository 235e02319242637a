using System.Runtime.InteropServices;

namespace Kalkan.Node.Evaluate;

/// <summary>A share, with the range in which it may lie given how few were counted.</summary>
/// <param name="Hits">How many of them.</param>
/// <param name="Of">Of how many.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Proportion(int Hits, int Of)
{
    // The 97.5 % point of the normal distribution: 2.5 % lie beyond it on either side.
    private const double Z = 1.959963984540054;

    /// <summary>0–1; 0 of nothing.</summary>
    public double Rate => Of == 0 ? 0 : (double)Hits / Of;

    /// <summary>Lower end of Wilson's 95 % interval (E. B. Wilson, 1927).</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Centre - HalfWidth);

    /// <summary>Its upper end.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Centre + HalfWidth);

    private double Centre => (Rate + (Z * Z / (2 * Of))) / (1 + (Z * Z / Of));

    private double HalfWidth => Z * Math.Sqrt((Rate * (1 - Rate) / Of) + (Z * Z / (4.0 * Of * Of))) / (1 + (Z * Z / Of));
}
