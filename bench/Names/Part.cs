namespace Kalkan.Bench.Names;

/// <summary>A piece of an alternative: letters as they are, or a symbol to be drawn, its first letter made large if wanted.</summary>
internal readonly record struct Part(string? Text, string? Symbol, bool Capital);
