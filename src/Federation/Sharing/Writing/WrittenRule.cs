using System.Collections.Immutable;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>A rule as it stands in a policy text.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="NamesKinds">Whether it names record kinds itself, rather than meaning all.</param>
/// <param name="Rights">Field by field.</param>
public sealed record WrittenRule(SharingRule Rule, int Line, bool NamesKinds, ImmutableArray<WrittenRight> Rights);
