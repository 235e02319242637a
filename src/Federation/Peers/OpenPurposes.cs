using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Peers;

/// <summary>Port: the purposes for which at least one sharing rule in force names the peer today.</summary>
public delegate ImmutableArray<Purpose> OpenPurposes(Country peer);
