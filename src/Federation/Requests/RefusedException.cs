namespace Kalkan.Federation.Requests;

/// <summary>
/// Carries a <see cref="Requests.Refusal"/> out of a gRPC method; one interceptor maps it to a status and has it audited.
/// </summary>
#pragma warning disable CA1032 // A refusal is required.
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    /// <summary>What is refused and why.</summary>
    public Refusal Refusal { get; } = refusal;
}
