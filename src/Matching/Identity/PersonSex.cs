namespace Kalkan.Matching.Identity;

/// <summary>A person's sex as a record gives it.</summary>
public enum PersonSex
{
    /// <summary>Not known, or not said.</summary>
    Unknown,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,
}
