using System.Collections.Immutable;

namespace Kalkan.Node.Evaluate;

/// <summary>A name that is looked for.</summary>
/// <param name="Set">The set it is counted in.</param>
/// <param name="Text">The name as asked.</param>
/// <param name="IsTarget">Whether ids are expected at all.</param>
/// <param name="Expected">The records that would be right; an id that the gallery lacks is not among them.</param>
internal sealed record NameQuery(string Set, string Text, bool IsTarget, ImmutableArray<int> Expected);
