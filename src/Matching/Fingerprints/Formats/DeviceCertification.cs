using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>A scheme under which the capture device was certified (ISO/IEC 19794-1:2011 certification record).</summary>
/// <param name="Authority">Registered number of who certified it.</param>
/// <param name="Scheme">ISO/IEC 19794-2:2011: 1 image quality for AFIS, 2 for verification, 3 optical sensor.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeviceCertification(int Authority, int Scheme);
