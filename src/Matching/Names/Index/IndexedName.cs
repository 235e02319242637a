using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Index;

/// <summary>A name in an index.</summary>
/// <param name="Record">Whose name it is; several names may be one record's.</param>
/// <param name="Partition">Names that stand or fall together under a policy: of the same kind, of records with the same traits.</param>
/// <param name="Name">The name.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IndexedName(int Record, int Partition, FoldedName Name);
