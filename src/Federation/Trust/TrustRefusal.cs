using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>
/// Why a certificate does not let its holder in: a reason of <see cref="TrustReasons"/>, a sentence without personal data, and the
/// peer that the key is known for, if it is.
/// </summary>
public sealed record TrustRefusal(string Reason, string Sentence, Country? Country = null);
