using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering;

/// <summary>Puts what was not compared into the form of the contract.</summary>
public static class NotComparedList
{
    /// <summary>By template, one for each, every reason a bounded plain text.</summary>
    public static IEnumerable<NotCompared> Of(Findings findings) =>
        findings.NotCompared.DistinctBy(item => item.Template).OrderBy(item => item.Template).Select(item => new NotCompared
        {
            Field = item.Field,
            Template = item.Template,
            Reason = PlainText.FaultOf(item.Reason, 1, PlainText.MostLength) is null ? item.Reason : "not comparable",
        });
}
