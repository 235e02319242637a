using System.Runtime.InteropServices;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Where a template lies.</summary>
/// <param name="Shelf">On which shelf.</param>
/// <param name="Slot">The place in the gallery beneath.</param>
/// <param name="Partition">The partition it counts for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShelvedTemplate(ITemplateShelf Shelf, int Slot, int Partition);
