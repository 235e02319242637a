namespace Kalkan.Federation.Trust.Certificates;

/// <summary>The forms of GeneralName (RFC 5280 §4.2.1.6) by their tag numbers.</summary>
internal enum GeneralNameKind
{
    Other = 0,
    Email = 1,
    Dns = 2,
    X400 = 3,
    Directory = 4,
    Edi = 5,
    Uri = 6,
    Address = 7,
    RegisteredId = 8,
}
