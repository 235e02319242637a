namespace Kalkan.Matching.Names;

/// <summary>Whose name it is: persons' and organisations' names are read by different rules.</summary>
public enum NameKind
{
    /// <summary>A person's.</summary>
    Person,

    /// <summary>An organisation's, a ship's.</summary>
    Organisation,
}
