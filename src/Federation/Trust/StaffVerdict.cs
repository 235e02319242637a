using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Trust;

/// <summary>A member of the staff, or why the holder is none.</summary>
public sealed record StaffVerdict
{
    private StaffVerdict()
    {
    }

    [MemberNotNullWhen(true, nameof(Staff))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Staff is not null;

    public StaffIdentity? Staff { get; private init; }

    public TrustRefusal? Refusal { get; private init; }

    internal static StaffVerdict Accept(StaffIdentity staff) => new() { Staff = staff };

    internal static StaffVerdict Refuse(TrustRefusal refusal) => new() { Refusal = refusal };
}
