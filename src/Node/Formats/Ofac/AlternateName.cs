namespace Kalkan.Node.Formats.Ofac;

/// <summary>A row of the alternate names file.</summary>
internal sealed record AlternateName(long Line, string Type, string Text, string Remarks);
