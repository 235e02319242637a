using System.Collections.Immutable;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>A policy text that was read without a fault.</summary>
public sealed record PolicyDocument(ImmutableArray<WrittenRule> Rules, ImmutableArray<PolicyTest> Tests)
{
    /// <summary>The policy that it describes.</summary>
    public SharingPolicy Compile(ulong version) => new([.. Rules.Select(written => written.Rule)], version);
}
