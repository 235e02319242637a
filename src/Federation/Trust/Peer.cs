using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Trust;

/// <summary>The peer that a request comes from, as its certificate proved.</summary>
public sealed record Peer(Country Country, KeyPin Pin);
