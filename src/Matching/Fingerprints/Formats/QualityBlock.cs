using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>What one algorithm says of an impression (ISO/IEC 19794-1:2011 quality record; ANSI INCITS 378-2009 has exactly one a view).</summary>
/// <param name="Score">0–100; 255 where it could not be computed, 254 (ANSI INCITS 378-2009) where it is not reported.</param>
/// <param name="Vendor">Registered number of who made the algorithm.</param>
/// <param name="Algorithm">That vendor's number of the algorithm.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QualityBlock(int Score, int Vendor, int Algorithm);
