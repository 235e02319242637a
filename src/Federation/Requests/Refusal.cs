using System.Collections.Immutable;

namespace Kalkan.Federation.Requests;

/// <summary>An expected failure, as a value. <see cref="RefusalStatus"/> alone turns it into a gRPC status.</summary>
/// <param name="Reason">The machine reason.</param>
/// <param name="Message">One sentence for a human; no personal data, nothing that the caller did not know.</param>
/// <param name="Faults">Every faulty field, for <see cref="RefusalReason.InvalidArgument"/>.</param>
public sealed record Refusal(RefusalReason Reason, string Message, ImmutableArray<FieldFault> Faults)
{
    /// <summary>A refusal without faulty fields.</summary>
    public Refusal(RefusalReason reason, string message)
        : this(reason, message, [])
    {
    }

    /// <summary>The refusal that names every faulty field.</summary>
    public static Refusal ForFaults(IEnumerable<FieldFault> faults)
    {
        var all = faults.ToImmutableArray();
        return new(RefusalReason.InvalidArgument, string.Join("; ", all.Select(f => $"{f.Field}: {f.Description}")), all);
    }
}
