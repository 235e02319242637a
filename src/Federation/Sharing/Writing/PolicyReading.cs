using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>What came of reading a policy text.</summary>
/// <param name="Document">The policy, or null where a finding is an error.</param>
/// <param name="Findings">All of them, by line.</param>
public sealed record PolicyReading(PolicyDocument? Document, ImmutableArray<Finding> Findings);
