using System.Text;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing.Writing;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.Policy;

/// <summary>What a request to the policy service must say; all faults at once.</summary>
internal static class PolicyRequests
{
    private const int LongestId = 64;

    public static void Demand(CheckPolicyRequest request) => Demand(Yaml(request.Yaml, required: true));

    public static void Demand(ApplyPolicyRequest request) => Demand(Yaml(request.Yaml, required: true));

    public static Country Demand(PreviewPolicyRequest request)
    {
        List<FieldFault> faults = [.. Yaml(request.Yaml, required: false)];
        if (!CountryCodes.TryParse(request.Peer, out var peer))
        {
            faults.Add(new("peer", "must be a member's two-letter code"));
        }

        if (request.Purpose == Purpose.Unspecified || !Enum.IsDefined(request.Purpose))
        {
            faults.Add(new("purpose", "must be one of the contract's purposes"));
        }

        if (request.RecordId.Length is 0 or > LongestId)
        {
            faults.Add(new("record_id", $"must have 1 to {LongestId} characters"));
        }

        Demand(faults);
        return peer;
    }

    private static IEnumerable<FieldFault> Yaml(string yaml, bool required)
    {
        if (required && yaml.Length == 0)
        {
            yield return new("yaml", "is required");
        }

        if (Encoding.UTF8.GetByteCount(yaml) > PolicyFile.MostBytes)
        {
            yield return new("yaml", $"must be at most {PolicyFile.MostBytes} bytes");
        }
    }

    private static void Demand(IEnumerable<FieldFault> faults)
    {
        var all = faults.ToList();
        if (all.Count > 0)
        {
            throw new RefusedException(Refusal.ForFaults(all));
        }
    }
}
