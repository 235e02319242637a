using System.Runtime.InteropServices;

namespace Kalkan.Matching.Documents;

/// <summary>Where a field stands: line and first character from 0, and the length.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MrzSpan(int Line, int Start, int Length)
{
    internal int End => Start + Length;

    internal ReadOnlySpan<char> Of(IReadOnlyList<string> lines) => lines[Line].AsSpan(Start, Length);
}
