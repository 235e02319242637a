using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Tests.Setup;

public sealed class OwnKeyFilesTests : IDisposable
{
    private readonly NodeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_prepared_key_is_there_again_after_a_restart()
    {
        using var identity = _folder.Init();
        Assert.Null(identity.Keys.PrepareNext());
        Assert.Null(identity.Keys.PrepareNext());

        using var again = _folder.Load();

        Assert.Equal(identity.Keys.Next!.Pin, again.Keys.Next!.Pin);
        Assert.Equal(identity.Keys.Current.Pin, again.Keys.Current.Pin);
    }

    [Fact]
    public void A_change_that_was_cut_off_between_the_two_files_is_finished_at_the_next_start()
    {
        using var identity = _folder.Init();
        Assert.Null(identity.Keys.PrepareNext());
        File.Move(_folder.Paths.NextKey, _folder.Paths.NodeKey, overwrite: true);

        using var again = _folder.Load();

        Assert.Equal(identity.Keys.Next!.Pin, again.Keys.Current.Pin);
        Assert.Null(again.Keys.Next);
        Assert.False(File.Exists(_folder.Paths.NextCertificate));
    }

    [Fact]
    public void A_key_without_its_certificate_is_made_anew()
    {
        using var identity = _folder.Init();
        File.WriteAllText(_folder.Paths.NextKey, "half");

        using var again = _folder.Load();

        Assert.Null(again.Keys.Next);
        Assert.Null(again.Keys.PrepareNext());
        Assert.NotNull(again.Keys.Next);
    }

    [Fact]
    public void A_faulty_next_certificate_does_not_keep_the_node_from_starting()
    {
        using var identity = _folder.Init();
        Assert.Null(identity.Keys.PrepareNext());
        File.WriteAllText(_folder.Paths.NextCertificate, "half");

        using var again = _folder.Load();

        Assert.Null(again.Keys.Next);
        var refusal = again.Keys.PrepareNext();
        Assert.Equal(RefusalReason.Conflict, refusal!.Reason);
        Assert.Contains("node-next.crt", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_root_offline_a_request_is_written_and_the_signed_certificate_is_picked_up()
    {
        using var identity = _folder.Init();
        var rootKey = File.ReadAllText(_folder.Paths.RootKey);
        File.Delete(_folder.Paths.RootKey);

        var refusal = identity.Keys.PrepareNext();

        Assert.Contains("node-next.csr", refusal!.Message, StringComparison.Ordinal);
        Assert.NotNull(identity.Keys.PrepareNext());
        File.WriteAllText(_folder.Paths.NextCertificate, Sign(File.ReadAllText(_folder.Paths.NextRequest), rootKey));
        Assert.Null(identity.Keys.PrepareNext());
        identity.Keys.PromoteNext();
        using var again = _folder.Load();
        Assert.Equal(identity.Keys.Current.Pin, again.Keys.Current.Pin);
        Assert.False(File.Exists(_folder.Paths.NextRequest));
    }

    private string Sign(string request, string rootKey)
    {
        using var root = X509Certificate2.CreateFromPem(File.ReadAllText(_folder.Paths.RootCertificate), rootKey);
        var read = CertificateRequest.LoadSigningRequestPem(request, HashAlgorithmName.SHA384, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        read.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        var now = TimeProvider.System.GetUtcNow();
        using var signed = read.Create(root, now.AddMinutes(-1), now.AddDays(90), [0x51, .. RandomNumberGenerator.GetBytes(15)]);
        return signed.ExportCertificatePem();
    }
}
