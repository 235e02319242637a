using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Envelopes;

namespace Kalkan.Federation.Peers;

/// <summary>What every field of a peer file must keep. All faults are collected, so that one telephone call is enough.</summary>
internal sealed class PeerFileRules
{
    public const int MostAddresses = 8;
    public const int MostAuthorities = 4;

    private readonly List<FieldFault> _faults = [];

    private PeerFileRules()
    {
    }

    public static PeerFileVerdict Read(PeerFile file, VerifyingKey key, ReadOnlyMemory<byte> signed)
    {
        var rules = new PeerFileRules();
        rules.Require(CountryCodes.TryParse(file.Country, out var country), "country", "must be a member's two letters");
        rules.Require(file.Version > 0, "version", "must be 1 or higher");
        rules.Require(SpiffeId.IsTrustDomain(file.TrustDomain), "trust_domain", "must be a SPIFFE trust domain: 1 to 255 of a-z 0-9 . - _");
        var addresses = rules.ReadAddresses(file.Addresses);
        var anchor = rules.ReadAnchor(file);
        var pins = rules.ReadPins(file.Pins);
        rules.CheckContracts(file.Contracts);
        var issued = rules.ReadTime(file.IssuedAt, "issued_at");
        var until = rules.ReadTime(file.ValidUntil, "valid_until");
        rules.Require(!(issued >= until), "valid_until", "must be after issued_at");
        return rules._faults.Count > 0
            ? new(null, [.. rules._faults])
            : new(
                new()
                {
                    Country = country,
                    Version = file.Version,
                    TrustDomain = file.TrustDomain,
                    Addresses = addresses,
                    Anchor = anchor!,
                    Pins = pins,
                    Contracts = [.. file.Contracts],
                    SigningKey = key,
                    IssuedAt = issued!.Value,
                    ValidUntil = until!.Value,
                    Signed = signed.ToArray(),
                },
                []);
    }

    /// <summary>What depends on the day, and on what this build speaks.</summary>
    public static IEnumerable<FieldFault> OfDay(VerifiedPeerFile file, DateTimeOffset now)
    {
        var rules = new PeerFileRules();
        rules.Require(file.IssuedAt <= now + PeerFiles.ClockTolerance, "issued_at", "lies in the future; compare the clocks");
        rules.Require(now <= file.ValidUntil, "valid_until", "has passed; ask for a newer file");
        rules.Require(
            ContractVersions.Highest(ContractVersions.Spoken, file.Contracts) is not null,
            "contracts",
            $"names none that this node speaks ({string.Join(", ", ContractVersions.Spoken)})");
        var root = CertificateDer.Read(file.Anchor.Root);
        rules.Require(now <= root.NotAfter, "root_certificate", "has expired");
        return rules._faults;
    }

    private ImmutableArray<PeerAddress> ReadAddresses(RepeatedField<string> texts)
    {
        Require(texts.Count is >= 1 and <= MostAddresses, "addresses", "must be 1 to 8");
        var addresses = ImmutableArray.CreateBuilder<PeerAddress>();
        for (var i = 0; i < Math.Min(texts.Count, MostAddresses); i++)
        {
            if (!PeerAddress.TryParse(texts[i], out var address))
            {
                Add($"addresses[{i}]", "must be host:port, the host of letters, digits and hyphens or an IP address, the port 1 to 65535");
            }
            else if (addresses.Contains(address))
            {
                Add($"addresses[{i}]", "stands there twice");
            }
            else
            {
                addresses.Add(address);
            }
        }

        return addresses.ToImmutable();
    }

    private ImmutableArray<KeyPin> ReadPins(RepeatedField<string> texts)
    {
        Require(texts.Count is >= 1 and <= PeerTrust.MaxPins, "pins", "must be 1 or 2");
        var pins = ImmutableArray.CreateBuilder<KeyPin>();
        for (var i = 0; i < Math.Min(texts.Count, PeerTrust.MaxPins); i++)
        {
            if (!KeyPin.TryParse(texts[i], out var pin))
            {
                Add($"pins[{i}]", "must be sha256/ and the base64 of 32 bytes");
            }
            else if (pins.Contains(pin))
            {
                Add($"pins[{i}]", "stands there twice");
            }
            else
            {
                pins.Add(pin);
            }
        }

        return pins.ToImmutable();
    }

    // One by one, so that each faulty authority is named.
    private TrustAnchor? ReadAnchor(PeerFile file)
    {
        Require(file.CaCertificates.Count <= MostAuthorities, "ca_certificates", "must be at most 4");
        if (!TrustAnchor.TryCreate(file.RootCertificate.Memory, [], out _, out var refusal))
        {
            Add("root_certificate", refusal.Sentence);
            return null;
        }

        var authorities = file.CaCertificates.Take(MostAuthorities).Select(der => der.Memory).ToList();
        var sound = true;
        for (var i = 0; i < authorities.Count; i++)
        {
            if (!TrustAnchor.TryCreate(file.RootCertificate.Memory, [authorities[i]], out _, out refusal))
            {
                Add($"ca_certificates[{i}]", refusal.Sentence);
                sound = false;
            }
        }

        if (!sound || !TrustAnchor.TryCreate(file.RootCertificate.Memory, authorities, out var anchor, out _))
        {
            return null;
        }

        CheckChained(anchor);
        return anchor;
    }

    private void CheckChained(TrustAnchor anchor)
    {
        var reached = new List<CertificateDer> { anchor.RootCertificate };
        var left = anchor.AuthorityCertificates.ToList();
        while (left.FirstOrDefault(ca => reached.Exists(issuer => PathFinder.IsSignedBy(ca, issuer))) is { } next)
        {
            reached.Add(next);
            left.Remove(next);
        }

        foreach (var stranger in left)
        {
            Add($"ca_certificates[{anchor.AuthorityCertificates.IndexOf(stranger)}]", "is not issued by the root, nor by an authority that is");
        }
    }

    private void CheckContracts(RepeatedField<uint> contracts)
    {
        Require(contracts.Count is >= 1 and <= ContractVersions.Most, "contracts", "must be 1 to 8");
        Require(!contracts.Contains(0u), "contracts", "must each be 1 or higher");
        Require(contracts.Zip(contracts.Skip(1)).All(pair => pair.First > pair.Second), "contracts", "must stand highest first, each once");
    }

    private DateTimeOffset? ReadTime(Timestamp? timestamp, string field)
    {
        try
        {
            if (timestamp is not null)
            {
                return timestamp.ToDateTimeOffset();
            }

            Add(field, "is required");
        }
        catch (InvalidOperationException)
        {
            Add(field, "is not a time");
        }

        return null;
    }

    private void Require(bool kept, string field, string description)
    {
        if (!kept)
        {
            Add(field, description);
        }
    }

    private void Add(string field, string description) => _faults.Add(new("peer_file." + field, description));
}
