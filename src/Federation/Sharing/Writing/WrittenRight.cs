using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>What a rule says of one field, and on which line.</summary>
public sealed record WrittenRight(Field Field, int Line, bool Match, bool Show, bool Confirm);
