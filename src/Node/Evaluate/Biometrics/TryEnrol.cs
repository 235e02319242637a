namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Prepares a template of a file's bytes, or says why there is none.</summary>
internal delegate bool TryEnrol<T>(ReadOnlySpan<byte> bytes, out T? template, out string? fault);
