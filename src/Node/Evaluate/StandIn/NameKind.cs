#pragma warning disable
namespace Kalkan.Node.Evaluate;

internal enum NameKind { Person, Organisation }
