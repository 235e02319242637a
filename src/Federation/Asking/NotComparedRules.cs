using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Asking;

/// <summary>What a peer's list of templates that were not compared must hold to: one entry for a template at most, each about one that was sent.</summary>
internal static class NotComparedRules
{
    private const int LongestReason = 256;

    /// <summary>The first fault, or null.</summary>
    /// <param name="items">As they came.</param>
    /// <param name="templates">How many were asked with.</param>
    public static string? Fault(RepeatedField<NotCompared> items, int templates)
    {
        if (items.Count > templates)
        {
            return "not_compared: more than were asked with";
        }

        var seen = new HashSet<uint>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var fault = item.Template >= templates || !seen.Add(item.Template) ? "template: not one that was asked with, or repeated"
                : item.Field is not (Field.Fingerprint or Field.Face or Field.Iris or Field.Voice) ? "field: no modality"
                : item.Reason.Length is 0 or > LongestReason ? "reason: empty or too long"
                : null;
            if (fault is not null)
            {
                return $"not_compared[{i}].{fault}";
            }
        }

        return null;
    }
}
