namespace Kalkan.Matching.Identity;

/// <summary>
/// The fields by which identities are compared. A value is a bit of <see cref="MatchFields"/> and never changes its meaning.
/// </summary>
public enum MatchField
{
    /// <summary>The main name.</summary>
    Name = 0,

    /// <summary>Another name known to be used.</summary>
    Alias = 1,

    /// <summary>A name the source itself calls weak (low quality, a nickname).</summary>
    WeakAlias = 2,

    /// <summary>A person's father's name.</summary>
    FatherName = 3,

    /// <summary>A person's mother's name.</summary>
    MotherName = 4,

    /// <summary>A person's birth date.</summary>
    BirthDate = 5,

    /// <summary>A person's birth place.</summary>
    BirthPlace = 6,

    /// <summary>A person's sex.</summary>
    Sex = 7,

    /// <summary>A person's nationality.</summary>
    Nationality = 8,

    /// <summary>A document's number together with its issuer, without which a number means little.</summary>
    DocumentNumber = 9,

    /// <summary>An organisation's acronym.</summary>
    Acronym = 10,

    /// <summary>A country an organisation works in.</summary>
    Country = 11,

    /// <summary>A person's fingers.</summary>
    Fingerprint = 12,

    /// <summary>A person's face.</summary>
    Face = 13,

    /// <summary>A person's irises.</summary>
    Iris = 14,

    /// <summary>A person's voice.</summary>
    Voice = 15,
}
