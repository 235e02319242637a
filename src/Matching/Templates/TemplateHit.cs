using System.Runtime.InteropServices;

namespace Kalkan.Matching.Templates;

/// <summary>An owner that a search of templates found.</summary>
/// <param name="Owner">The number under which the caller added the template.</param>
/// <param name="Score">In the unit of the gallery's own comparison.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TemplateHit(int Owner, double Score);
