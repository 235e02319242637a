using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Writing;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Policy;

/// <summary>What a node begins with: the newest applied policy, or the closed one where none ever was.</summary>
internal static class PolicyStart
{
    /// <exception cref="SettingsException">The newest policy cannot be read; a node must not fall back to an older one.</exception>
    public static PolicyInForce From(IPolicyStore store)
    {
        if (store.Latest() is not { } stored)
        {
            return new(SharingPolicy.Closed);
        }

        var reading = PolicyFile.Read(stored.Yaml);
        var fault = reading.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);
        return reading.Document is { } document
            ? new(document.Compile(stored.Version))
            : throw new SettingsException(
                $"The stored policy {stored.Version} cannot be read: line {fault?.Line}, {fault?.Where}: {fault?.Message}");
    }
}
