using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Envelopes;
using Kalkan.Federation.Trust.Issuing;
using Kalkan.Node.Configuration;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.Setup;

/// <summary>
/// The node's keys as files. A key is written before its certificate, so the certificate says that both are there. In the change
/// to the next key its file is renamed first: from then on the next certificate fits the key in use, and a start after
/// a crash finishes the rename.
/// </summary>
public sealed class OwnKeyFiles : IOwnKeys
{
    // A file that peers will soon not take in any more is renewed at the start.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(60);

    private readonly NodeDirectory _paths;
    private readonly NodeOptions _settings;
    private readonly Country _country;
    private readonly SigningKey _signing;
    private readonly TimeProvider _time;
    private volatile NodeCertificate _current;
    private volatile NodeCertificate? _next;
    private volatile SignedFile _file;

    private OwnKeyFiles(NodeDirectory paths, NodeOptions settings, Country country, SigningKey signing, TimeProvider time)
    {
        (_paths, _settings, _country, _signing, _time) = (paths, settings, country, signing, time);
        FinishPromotion();
        _current = Read(paths.NodeCertificate, paths.NodeKey);

        // A faulty next certificate must not keep the node from starting; preparing again says what is wrong with it.
        _next = File.Exists(paths.NextKey) && TryRead(paths.NextCertificate, paths.NextKey, out var next, out _) ? next : null;
        _file = ReadPeerFile();
        PublishWhereOutdated();
    }

    /// <inheritdoc />
    public NodeCertificate Current => _current;

    /// <inheritdoc />
    public NodeCertificate? Next => _next;

    /// <inheritdoc />
    public PeerFile PeerFile => _file.File.Clone();

    /// <inheritdoc />
    public ReadOnlyMemory<byte> SignedPeerFile => _file.Signed;

    /// <exception cref="SettingsException">A file is missing or faulty; the message names it.</exception>
    internal static OwnKeyFiles Load(NodeDirectory paths, NodeOptions settings, Country country, SigningKey signing, TimeProvider time) =>
        new(paths, settings, country, signing, time);

    /// <inheritdoc />
    public Refusal? PrepareNext()
    {
        if (_next is not null)
        {
            return null;
        }

        try
        {
            if (!File.Exists(_paths.NextKey) || !File.Exists(_paths.NextCertificate))
            {
                if (!File.Exists(_paths.RootKey))
                {
                    return AskElsewhere();
                }

                IssueNext();
            }

            _next = Read(_paths.NextCertificate, _paths.NextKey);
            return null;
        }
        catch (SettingsException e)
        {
            return new(RefusalReason.Conflict, e.Message);
        }
    }

    /// <inheritdoc />
    public void PromoteNext()
    {
        var next = _next ?? throw new InvalidOperationException("No next key is prepared.");
        File.Move(_paths.NextKey, _paths.NodeKey, overwrite: true);
        File.Move(_paths.NextCertificate, _paths.NodeCertificate, overwrite: true);
        File.Delete(_paths.NextRequest);
        (_current, _next) = (next, null);
    }

    /// <inheritdoc />
    public void Publish(IReadOnlyList<KeyPin> pins)
    {
        var file = Describe(PeerFiles.Renew(_file.File, pins, _time.GetUtcNow()));
        var signed = PeerFiles.Sign(file, _signing);
        PrivateFile.Write(_paths.OwnPeerFile, signed);
        _file = new(file, signed);
    }

    private void FinishPromotion()
    {
        if (!File.Exists(_paths.NextKey) && File.Exists(_paths.NextCertificate) && TryRead(_paths.NextCertificate, _paths.NodeKey, out _, out _))
        {
            File.Move(_paths.NextCertificate, _paths.NodeCertificate, overwrite: true);
            File.Delete(_paths.NextRequest);
        }
    }

    private void IssueNext()
    {
        var root = new IssuedCertificate(File.ReadAllText(_paths.RootCertificate), Encoding.UTF8.GetString(NodeIdentity.ReadPrivate(_paths.RootKey)));
        var names = NodeNames.Of(_settings, loopback: NamesLoopback());
        var next = CertificateIssuing.Node(root, _settings.TrustDomain, names.Hosts, names.Addresses, _time.GetUtcNow());
        PrivateFile.Write(_paths.NextKey, Encoding.UTF8.GetBytes(next.KeyPem));
        PrivateFile.Write(_paths.NextCertificate, Encoding.UTF8.GetBytes(next.CertificatePem));
    }

    private bool NamesLoopback() => _current.Leaf.MatchesHostname("localhost", allowWildcards: false, allowCommonName: false);

    private Refusal AskElsewhere()
    {
        if (!File.Exists(_paths.NextKey) || !File.Exists(_paths.NextRequest))
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            PrivateFile.Write(_paths.NextKey, Encoding.UTF8.GetBytes(key.ExportPkcs8PrivateKeyPem()));
            PrivateFile.Write(_paths.NextRequest, Encoding.UTF8.GetBytes(SigningRequest.For(key, _current.Leaf)));
        }

        return new(
            RefusalReason.Conflict,
            $"The root's key is not here. Sign {_paths.NextRequest} with it, put the certificate to {_paths.NextCertificate}, then prepare again.");
    }

    private NodeCertificate Read(string certificate, string key) =>
        TryRead(certificate, key, out var read, out var problem) ? read! : throw new SettingsException($"{certificate}: {problem}");

    private bool TryRead(string certificate, string key, out NodeCertificate? read, out string problem)
    {
        (read, problem) = (null, "is missing");
        if (!File.Exists(certificate))
        {
            return false;
        }

        var chain = File.ReadAllText(certificate);
        try
        {
            var anchor = NodeIdentity.ReadAnchor(_paths.RootCertificate, [.. PemBlocks.Certificates(chain).Skip(1)]);
            var known = NodeCertificate.TryLoad(
                _country, _settings.TrustDomain, chain, Encoding.UTF8.GetString(NodeIdentity.ReadPrivate(key)), anchor, _time.GetUtcNow(), out read, out var refusal);
            problem = refusal?.Sentence ?? "";
            return known;
        }
        catch (FormatException)
        {
            problem = "is not PEM";
            return false;
        }
    }

    private SignedFile ReadPeerFile()
    {
        if (!File.Exists(_paths.OwnPeerFile))
        {
            throw new SettingsException($"{_paths.OwnPeerFile} is missing.");
        }

        var signed = File.ReadAllBytes(_paths.OwnPeerFile);
        var verdict = PeerFiles.Read(signed);
        return verdict.File is { } file && file.Country == _country && file.SigningKey.Equals(_signing.Public)
            ? new(PeerFiles.PayloadOf(signed), signed)
            : throw new SettingsException(
                $"{_paths.OwnPeerFile} is not this node's own peer file: {string.Join("; ", verdict.Faults.Select(fault => $"{fault.Field} {fault.Description}"))}");
    }

    // Addresses, authorities and versions change by settings and upgrades; peers are to hear of it.
    private void PublishWhereOutdated()
    {
        var due = _file.File.ValidUntil.ToDateTimeOffset() - _time.GetUtcNow() < RenewBefore;
        if (due || !Describe(_file.File.Clone()).Equals(_file.File))
        {
            Publish([.. _file.File.Pins.Select(text => KeyPin.TryParse(text, out var pin) ? pin : null).OfType<KeyPin>()]);
        }
    }

    private PeerFile Describe(PeerFile file)
    {
        file.Addresses.Clear();
        file.Addresses.AddRange(_settings.PeersAddresses);
        file.Contracts.Clear();
        file.Contracts.AddRange(ContractVersions.Spoken);
        file.RootCertificate = ByteString.CopyFrom(NodeIdentity.ReadAnchor(_paths.RootCertificate).Root.Span);
        file.CaCertificates.Clear();
        file.CaCertificates.AddRange(Authorities().Select(der => ByteString.CopyFrom(der.Span)));
        return file;
    }

    private ImmutableArray<ReadOnlyMemory<byte>> Authorities() =>
    [
        .. ((string[])[_paths.NodeCertificate, _paths.NextCertificate]).Where(File.Exists)
            .SelectMany(path => PemBlocks.Certificates(File.ReadAllText(path)).Skip(1))
            .DistinctBy(der => Convert.ToHexString(der.Span)),
    ];

    private sealed record SignedFile(PeerFile File, byte[] Signed);
}
