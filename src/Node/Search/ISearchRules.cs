using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Search;

/// <summary>Port: the contract's rules for what stands in every question.</summary>
public interface ISearchRules
{
    /// <summary>Every faulty field of both, with paths below <c>context</c> and <c>probe</c>.</summary>
    IReadOnlyList<FieldFault> Check(QueryContext? context, Probe? probe);
}
