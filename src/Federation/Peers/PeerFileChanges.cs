using System.Collections.Immutable;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Peers;

/// <summary>The difference between two peer files of one member, for an admin's eyes.</summary>
internal static class PeerFileChanges
{
    public static ImmutableArray<string> Between(PeerEntry? known, VerifiedPeerFile next)
    {
        if (known is null)
        {
            return [$"new peer {next.Country.Code()}, {next.Country.EnglishName()}"];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var old = known.File;
        AddIf(!known.IsActive, "the peer was removed and becomes active again");
        AddIf(!next.HasRootOf(old), "NEW ROOT certificate");
        AddIf(!next.HasSigningKeyOf(old), "NEW SIGNING KEY");
        AddIf(next.TrustDomain != old.TrustDomain, $"NEW TRUST DOMAIN: {old.TrustDomain} -> {next.TrustDomain}");
        AddIf(!old.Anchor.Authorities.Select(Hex).SequenceEqual(next.Anchor.Authorities.Select(Hex)), "other certificate authorities below the root");
        AddList("pin", old.Pins, next.Pins);
        AddList("address", old.Addresses, next.Addresses);
        AddList("contract version", old.Contracts, next.Contracts);
        AddIf(next.Version != old.Version, $"version {old.Version} -> {next.Version}");
        return lines.ToImmutable();

        void AddIf(bool changed, string line)
        {
            if (changed)
            {
                lines.Add(line);
            }
        }

        void AddList<T>(string what, ImmutableArray<T> before, ImmutableArray<T> after)
        {
            lines.AddRange(after.Except(before).Select(value => $"{what} added: {value}"));
            lines.AddRange(before.Except(after).Select(value => $"{what} dropped: {value}"));
        }
    }

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
