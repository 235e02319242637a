namespace Kalkan.Matching.Documents;

/// <summary>Sex as a machine readable zone says it.</summary>
public enum MrzSex
{
    /// <summary><c>&lt;</c>: not specified.</summary>
    Unspecified,

    /// <summary><c>M</c>.</summary>
    Male,

    /// <summary><c>F</c>.</summary>
    Female,
}
