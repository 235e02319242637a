namespace Kalkan.Federation.Countries;

/// <summary>A member of the federation, by its ISO 3166-1 alpha-2 code. Zero is no country.</summary>
public enum Country
{
    AF = 1,
    AZ,
    BD,
    GE,
    IN,
    IR,
    KZ,
    KG,
    MV,
    NP,
    PK,
    LK,
    TJ,
    TR,
    UZ,
}
