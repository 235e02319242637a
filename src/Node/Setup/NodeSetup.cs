using System.Collections.Immutable;
using System.Net;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Envelopes;
using Kalkan.Federation.Trust.Issuing;
using Kalkan.Node.Configuration;
using Kalkan.Node.Secrets;

namespace Kalkan.Node.Setup;

/// <summary>
/// Makes a member's node directory: own roots, keys, certificates, a policy that shares nothing. The settings are written last, so
/// that an unfinished directory is never taken for a node.
/// </summary>
public static class NodeSetup
{
    /// <summary>Makes the directory and loads it again, so that what is there is known to work.</summary>
    /// <exception cref="SettingsException">The directory is not empty, or an option is faulty; nothing was written.</exception>
    public static NodeIdentity Init(Country country, string directory, SetupOptions options, TimeProvider time)
    {
        var paths = new NodeDirectory(directory);
        var settings = ReadOptions(country, options);
        RequireEmpty(paths);
        foreach (var path in (string[])[paths.Root, paths.Pki, paths.Staff, Path.GetDirectoryName(paths.MasterKey)!,
            Path.GetDirectoryName(paths.Database)!, Path.GetDirectoryName(paths.KeyDatabase)!, paths.Audit])
        {
            PrivateFile.CreateDirectory(path);
        }

        var now = time.GetUtcNow();
        var root = CertificateIssuing.Root($"{country.Code()} Kalkan root", now);
        var names = NodeNames.Of(settings, options.NameLoopback);
        var node = CertificateIssuing.Node(root, settings.TrustDomain, names.Hosts, names.Addresses, now);
        Write(paths.RootKey, root.KeyPem);
        Write(paths.RootCertificate, root.CertificatePem);
        Write(paths.NodeKey, node.KeyPem);
        Write(paths.NodeCertificate, node.CertificatePem);
        WriteStaff(paths, country, settings.TrustDomain, options.StaffLifetime, now);
        KeyRing.Create(paths.MasterKey).Dispose();
        Write(paths.Policy, options.Policy);
        WritePeerFile(paths, country, settings, root, node, now);
        SettingsFile.Write(paths.Settings, settings);
        return NodeIdentity.Load(paths, time);
    }

    private static NodeOptions ReadOptions(Country country, SetupOptions options)
    {
        var trustDomain = options.TrustDomain.Length > 0 ? options.TrustDomain : $"{country.Code().ToLowerInvariant()}.kalkan";
        if (!SpiffeId.IsTrustDomain(trustDomain))
        {
            throw new SettingsException("The trust domain must be 1 to 255 characters of a-z 0-9 . - _");
        }

        foreach (var text in (string[])[options.PeersListen, options.NationalListen])
        {
            if (!PeerAddress.TryParse(text, out var listen) || listen.Literal is null)
            {
                throw new SettingsException($"'{text}' must be the address and port to listen on, for example 0.0.0.0:7443.");
            }
        }

        ImmutableArray<string> addresses = options.PeersAddresses.IsDefaultOrEmpty ? [options.PeersListen] : options.PeersAddresses;
        foreach (var text in addresses)
        {
            if (!PeerAddress.TryParse(text, out var reached) || IPAddress.Any.Equals(reached.Literal) || IPAddress.IPv6Any.Equals(reached.Literal))
            {
                throw new SettingsException($"'{text}' must be the host:port under which peers reach this node, for example node.example:7443.");
            }
        }

        return new()
        {
            Country = country.Code(),
            TrustDomain = trustDomain,
            PeersListen = options.PeersListen,
            PeersAddresses = [.. addresses],
            NationalListen = options.NationalListen,
        };
    }

    private static void RequireEmpty(NodeDirectory paths)
    {
        if (File.Exists(paths.Root) || (Directory.Exists(paths.Root) && Directory.EnumerateFileSystemEntries(paths.Root).Any()))
        {
            throw new SettingsException(File.Exists(paths.Settings)
                ? $"{paths.Root} is a node's directory already."
                : $"{paths.Root} is not empty. If an earlier 'kalkan init' was cut off there, remove the directory and try again.");
        }
    }

    private static void WriteStaff(NodeDirectory paths, Country country, string trustDomain, TimeSpan lifetime, DateTimeOffset now)
    {
        var root = CertificateIssuing.Root($"{country.Code()} Kalkan staff root", now);
        Write(paths.StaffRootKey, root.KeyPem);
        Write(paths.StaffRootCertificate, root.CertificatePem);
        foreach (var role in (StaffRoles[])[StaffRoles.Officer, StaffRoles.Analyst, StaffRoles.Admin, StaffRoles.Auditor])
        {
            var name = StaffRoleNames.Format(role);
            var staff = CertificateIssuing.Staff(root, trustDomain, role, $"{name}-1", now, lifetime);
            Write(paths.StaffKey(name), staff.KeyPem);
            Write(paths.StaffCertificate(name), staff.CertificatePem);
        }
    }

    private static void WritePeerFile(
        NodeDirectory paths, Country country, NodeOptions settings, IssuedCertificate root, IssuedCertificate node, DateTimeOffset now)
    {
        using var signing = SigningKey.Create();
        PrivateFile.Write(paths.SigningKey, signing.ExportSeed());
        var file = new PeerFile
        {
            Country = country.Code(),
            Version = 1,
            TrustDomain = settings.TrustDomain,
            Addresses = { settings.PeersAddresses },
            RootCertificate = ByteString.CopyFrom(PemBlocks.Certificates(root.CertificatePem)[0].Span),
            Pins = { PinOf(node) },
            Contracts = { ContractVersions.Spoken },
            SigningKey = ByteString.CopyFrom(signing.Public.Bytes),
            IssuedAt = now.ToTimestamp(),
            ValidUntil = (now + PeerFiles.Lifetime).ToTimestamp(),
        };
        PrivateFile.Write(paths.OwnPeerFile, PeerFiles.Sign(file, signing));
    }

    private static string PinOf(IssuedCertificate node) => KeyPin.TryOf(PemBlocks.Certificates(node.CertificatePem)[0], out var pin)
        ? pin.ToString()
        : throw new InvalidOperationException("A certificate just issued cannot be read.");

    private static void Write(string path, string text) => PrivateFile.Write(path, Encoding.UTF8.GetBytes(text));
}
