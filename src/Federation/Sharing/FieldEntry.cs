using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>What the catalog knows of one field.</summary>
/// <param name="Kinds">One bit for each record kind that has it.</param>
/// <param name="Asked">One bit for each record kind of which a question can ask with it.</param>
/// <param name="Copy">Adds the field's part of the first record, and nothing else, to the second, which has the same subject.</param>
internal sealed record FieldEntry(uint Kinds, uint Asked, Action<Record, Record> Copy);
