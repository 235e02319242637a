using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Requests;

/// <summary>
/// The limits that stand in the protos' comments, checked in one place: every fault of a request at once, each with its field's
/// path and without its value.
/// </summary>
public sealed class RequestRules(IMrzReader mrz, ITemplateReader templates, TimeProvider time)
{
    private const int MostContracts = 8;
    private const int MostPeerFileBytes = 64 * 1024;

    private readonly ProbeRules _probes = new(mrz, templates);

    /// <summary>Checks a question.</summary>
    public IReadOnlyList<FieldFault> Check(MatchRequest request)
    {
        var faults = new FaultList();
        ContextRules.Check(request.Context, "context", faults);
        _probes.Check(request.Probe, "probe", Today(), faults);
        return faults.All();
    }

    /// <summary>Checks the start of a stream of questions.</summary>
    public static IReadOnlyList<FieldFault> Check(ScreenStart start)
    {
        var faults = new FaultList();
        ContextRules.Check(start.Context, "start.context", faults);
        return faults.All();
    }

    /// <summary>Checks one item of a stream; its context was checked at the start.</summary>
    public IReadOnlyList<FieldFault> Check(ScreenItem item)
    {
        var faults = new FaultList();
        if (!IdentifierRules.IsIdentifier(item.ItemId))
        {
            faults.Add("item.item_id", item.ItemId.Length == 0 ? "is required" : "must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }

        _probes.Check(item.Probe, "item.probe", Today(), faults);
        return faults.All();
    }

    /// <summary>Checks a context alone, for national calls; <paramref name="path"/> is where it stands.</summary>
    public static IReadOnlyList<FieldFault> Check(QueryContext? context, string path)
    {
        var faults = new FaultList();
        ContextRules.Check(context, path, faults);
        return faults.All();
    }

    /// <summary>Checks a probe alone; <paramref name="path"/> is where it stands.</summary>
    public IReadOnlyList<FieldFault> Check(Probe? probe, string path)
    {
        var faults = new FaultList();
        _probes.Check(probe, path, Today(), faults);
        return faults.All();
    }

    /// <summary>Checks what a peer says of its versions.</summary>
    public static IReadOnlyList<FieldFault> Check(GetInfoRequest request)
    {
        var faults = new FaultList();
        if (request.Contracts.Count is 0 or > MostContracts)
        {
            faults.Add("contracts", $"must be 1 to {MostContracts}");
        }

        for (var i = 0; i < Math.Min(request.Contracts.Count, MostContracts); i++)
        {
            if (request.Contracts[i] == 0)
            {
                faults.Add($"contracts[{i}]", "must be 1 or higher");
            }
            else if (i > 0 && request.Contracts[i] >= request.Contracts[i - 1])
            {
                faults.Add($"contracts[{i}]", "must be lower than the one before");
            }
        }

        return faults.All();
    }

    /// <summary>Checks the size of an announced peer file; what stands in it is the peers' room.</summary>
    public static IReadOnlyList<FieldFault> Check(AnnouncePeerFileRequest request)
    {
        var faults = new FaultList();
        if (request.SignedPeerFile.Length is 0 or > MostPeerFileBytes)
        {
            faults.Add("signed_peer_file", request.SignedPeerFile.IsEmpty ? "is required" : $"is longer than {MostPeerFileBytes} bytes");
        }

        return faults.All();
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
