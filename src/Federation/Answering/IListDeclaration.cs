using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Answering;

/// <summary>Port: the day up to which this member declares its lists complete.</summary>
public interface IListDeclaration
{
    /// <summary>A full date, or null where none is declared.</summary>
    PartialDate? CompleteUntil { get; }
}
