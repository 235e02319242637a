namespace Kalkan.Node.Secrets;

/// <summary>What keys are derived for. A name, once used, never changes its meaning: what it sealed would be lost.</summary>
public static class KeyUses
{
    /// <summary>Wraps the data keys of the records.</summary>
    public const string RecordKeys = "record-keys";

    /// <summary>Tells a changed record from an unchanged one without telling its content.</summary>
    public const string RecordFingerprints = "record-fingerprints";

    /// <summary>Seals probes in the audit log.</summary>
    public const string AuditProbe = "audit-probe";

    /// <summary>Makes the references under which a peer knows a record.</summary>
    public const string Reference = "reference";
}
