namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>What the elements of a file of vectors are; little-endian.</summary>
internal enum ElementType
{
    /// <summary>IEEE 754 binary16.</summary>
    Float16,

    /// <summary>IEEE 754 binary32.</summary>
    Float32,

    /// <summary>IEEE 754 binary64.</summary>
    Float64,

    /// <summary>A byte.</summary>
    UInt8,
}
