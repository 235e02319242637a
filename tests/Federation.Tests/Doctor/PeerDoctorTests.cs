using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Doctor;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Tests.Peers;
using Kalkan.Federation.Trust.Issuing;
using Kalkan.Tests.Support.Peers;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Doctor;

/// <summary>Georgia's admin examines the way to Tajikistan; each time exactly one thing is wrong, and that one is named.</summary>
public sealed class PeerDoctorTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly PeerMember _georgia = new(Country.GE, Now);
    private readonly PeerMember _tajikistan = new(Country.TJ, Now);
    private readonly MemoryAudit _audit = new();
    private readonly Book _ours;
    private readonly Book _theirs;

    public PeerDoctorTests() => (_ours, _theirs) = (Book.Of(_georgia), Book.Of(_tajikistan));

    [Fact]
    public async Task A_healthy_way_passes_all_nine_steps_in_order_and_both_sides_record_the_test_question()
    {
        _theirs.Add(_georgia.Signed(version: 4));
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System);

        var steps = await DiagnoseAsync(node.Address);

        Assert.Equal(Enum.GetValues<DoctorStep>().Where(step => step != DoctorStep.Unspecified), steps.Select(step => step.Step));
        Assert.All(steps, step => Assert.True(step.Passed, $"{step.Step}: {step.Finding}"));
        Assert.All(steps, step => Assert.Equal("", step.Advice));
        var asked = Assert.Single(_audit.Entries);
        Assert.Equal((AuditKind.Asked, "TJ", "admin-1", true), (asked.Kind, asked.Country, asked.Staff, asked.Context.Test));
        Assert.Contains(node.Audit.Entries, entry => entry.Kind == AuditKind.Answered && entry.Context?.RequestId == asked.Context.RequestId);
        Assert.Equal(4UL, _ours.Peers.Find(Country.TJ)!.Stored.FileVersionItHoldsOfUs);
    }

    [Fact]
    public async Task A_name_that_is_not_found_is_the_first_step()
    {
        var failed = await FailureAsync("no-such-node.invalid:7443", DoctorStep.Name);

        Assert.Contains("Your admin", failed.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_a_refused_connection()
    {
        using var dead = new DeadPort();

        var failed = await FailureAsync(dead.Address, DoctorStep.Tcp);

        Assert.Contains("refused", failed.Finding, StringComparison.Ordinal);
        Assert.StartsWith("Ask Tajikistan's admin", failed.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_that_speaks_no_tls_is_told_from_a_peer()
    {
        using var server = Serve(async stream => await stream.WriteAsync(Encoding.ASCII.GetBytes("220 mail.example ready, what do you want?\r\n")));

        var failed = await FailureAsync(server.Address, DoctorStep.Tls);

        Assert.Contains("does not speak TLS at all", failed.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_the_steps_deadline()
    {
        using var server = Serve(stream => stream.ReadExactlyAsync(new byte[1 << 20]).AsTask());

        var failed = await FailureAsync(server.Address, DoctorStep.Tls);

        Assert.Contains("does not answer the handshake", failed.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_an_older_tls_is_told()
    {
        using var certificate = X509Certificate2.CreateFromPem(_tajikistan.Node.CertificatePem, _tajikistan.Node.KeyPem);
        using var server = Serve(async stream =>
        {
            await using var tls = new SslStream(stream);
#pragma warning disable CA5398 // An old server is what is wanted here.
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate, EnabledSslProtocols = SslProtocols.Tls12 });
#pragma warning restore CA5398
        });

        var failed = await FailureAsync(server.Address, DoctorStep.Tls);

        Assert.Contains("TLS 1.3", failed.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_stands_in_no_peer_file_is_the_certificates_fault()
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System);
        var other = CertificateIssuing.Node(_tajikistan.Root, _tajikistan.TrustDomain, [], [], Now);

        var failed = await FailureAsync(node.Address, DoctorStep.TheirCertificate, file => file.Pins[0] = PeerMember.PinOf(other));

        Assert.Contains("stands in no peer file", failed.Finding, StringComparison.Ordinal);
        Assert.Contains("newest peer file", failed.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pinned_key_from_another_root_is_the_certificates_fault()
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System);
        var other = CertificateIssuing.Root("other", Now);

        var failed = await FailureAsync(
            node.Address, DoctorStep.TheirCertificate, file => file.RootCertificate = ByteString.CopyFrom(PeerMember.Der(other.CertificatePem)));

        Assert.Contains("root", failed.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_certificate_is_theirs_to_renew()
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System);

        var failed = await FailureAsync(node.Address, DoctorStep.TheirCertificate, clock: CertificateIssuing.LeafLifetime + TimeSpan.FromDays(1));

        Assert.Contains("expired", failed.Finding, StringComparison.Ordinal);
        Assert.Contains("renew", failed.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_peer_that_does_not_know_us_refuses_our_certificate()
    {
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System);

        var failed = await FailureAsync(node.Address, DoctorStep.OurCertificate);

        Assert.StartsWith("Ask Tajikistan's admin to add your", failed.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_peer_that_has_removed_us_refuses_our_certificate()
    {
        _theirs.Add(_georgia.Signed());
        Assert.Null(_theirs.Peers.Remove(Country.GE));
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System);

        await FailureAsync(node.Address, DoctorStep.OurCertificate);
    }

    [Theory]
    [InlineData(121, DoctorStep.Clock)]
    [InlineData(110, null)]
    public async Task A_clock_that_is_off_by_more_than_two_minutes_is_named(int seconds, DoctorStep? expected)
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(seconds)));

        var steps = await DiagnoseAsync(node.Address);

        Assert.Equal(expected, steps.FirstOrDefault(step => !step.Passed)?.Step);
        Assert.Contains("ahead of ours", steps.Single(step => step.Step == DoctorStep.Clock).Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_without_a_common_contract_version_are_told_so()
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System, contracts: [9]);

        await FailureAsync(node.Address, DoctorStep.Versions);
    }

    [Fact]
    public async Task A_peer_that_shares_nothing_with_us_is_asked_for_a_rule()
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System, shares: false);

        var failed = await FailureAsync(node.Address, DoctorStep.Policy);

        Assert.Contains("sharing rule", failed.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_policy_refuses_fails_the_last_step()
    {
        _theirs.Add(_georgia.Signed());
        await using var node = await AnsweringMember.StartAsync(_theirs, TimeProvider.System, shares: false, open: [Purpose.BorderCheck]);

        var failed = await FailureAsync(node.Address, DoctorStep.TestQuery);

        Assert.Contains("policy", failed.Finding, StringComparison.Ordinal);
    }

    private async Task<DiagnosePeerResponse> FailureAsync(
        string address, DoctorStep expected, Action<PeerFile>? change = null, TimeSpan clock = default)
    {
        var steps = await DiagnoseAsync(address, change, clock);
        var failed = Assert.Single(steps, step => !step.Passed);
        Assert.Equal(expected, failed.Step);
        Assert.Same(failed, steps[^1]);
        Assert.NotEqual("", failed.Advice);
        return failed;
    }

    private async Task<List<DiagnosePeerResponse>> DiagnoseAsync(string address, Action<PeerFile>? change = null, TimeSpan clock = default)
    {
        _ours.Add(_tajikistan.Signed(file =>
        {
            file.Addresses[0] = address;
            change?.Invoke(file);
        }));

        // The handshake is judged by the book's clock, the steps' deadlines run on the doctor's.
        _ours.Time.Advance(clock);
        var doctor = new PeerDoctor(_ours.Trust, _ours.Peers, new PeerSightings(), _audit, clock == default ? TimeProvider.System : _ours.Time);
        var steps = new List<DiagnosePeerResponse>();
        await foreach (var step in doctor.DiagnoseAsync(_ours.Peers.Active.Single(), "admin-1", TestContext.Current.CancellationToken))
        {
            steps.Add(step);
        }

        return steps;
    }

    private static RawServer Serve(Func<NetworkStream, Task> serve) => new(serve);

    /// <summary>Takes connections and does with each what the test says.</summary>
    private sealed class RawServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public RawServer(Func<NetworkStream, Task> serve)
        {
            _listener.Start();
            Address = $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            _ = AcceptAsync(serve);
        }

        public string Address { get; }

        public void Dispose() => _listener.Dispose();

        private async Task AcceptAsync(Func<NetworkStream, Task> serve)
        {
            while (true)
            {
                try
                {
                    var client = await _listener.AcceptTcpClientAsync();
                    _ = ServeAsync(client, serve);
                }
                catch (Exception e) when (e is SocketException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private static async Task ServeAsync(TcpClient client, Func<NetworkStream, Task> serve)
        {
            using (client)
            {
                try
                {
                    await serve(client.GetStream());
                }
                catch (Exception e) when (e is IOException or AuthenticationException)
                {
                    // The other side has gone, or would not agree; that is the point.
                }
            }
        }
    }
}
