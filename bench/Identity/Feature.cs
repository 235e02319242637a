using System.Runtime.InteropServices;

namespace Kalkan.Bench.Identity;

/// <summary>One number that is fitted, and the bounds within which it makes sense: what agrees never speaks against.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(string Name, double Least, double Most);
