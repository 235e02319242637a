using Kalkan.Matching.Iris;

namespace Kalkan.Matching.Fusion;

/// <summary>The code of one eye.</summary>
/// <param name="Eye">0 unknown, 1 right, 2 left (ISO/IEC 19794-6).</param>
/// <param name="Code">The code.</param>
public sealed record EyeCode(int Eye, IrisCode Code);
