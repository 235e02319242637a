using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Writing;
using Kalkan.Node.Policy;
using Kalkan.Node.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Policy;

public sealed class PolicyEndpointTests : IDisposable
{
    private const string Yaml = """
        rules:
          - name: a
            peers: [GE]
            purposes: [border_check]
            kinds: [person]
            categories: [suspect]
            fields: { name: [match, show], document: [match] }
            unsigned: allow
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kalkan-policy");
    private readonly PolicyInForce _inForce = new(SharingPolicy.Closed);
    private readonly RecordingAudit _audit = new();
    private readonly NodeDatabase _database;
    private readonly LiteDbPolicyStore _store;
    private readonly PolicyApplication _application;
    private readonly PolicyEndpoint _endpoint;

    public PolicyEndpointTests()
    {
        var time = new FakeTimeProvider(new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        var records = new OneRecord();
        _database = NodeDatabase.Open(Path.Combine(_directory.FullName, "node.db"));
        _store = new(_database);
        _application = new(_inForce, _store, records, _audit, time, NullLogger<PolicyApplication>.Instance);
        _endpoint = new(_inForce, _store, _application, records, new(new byte[ReferenceKey.Size]), _audit, call => call.Peer, time);
    }

    [Fact]
    public async Task A_new_node_shows_the_closed_policy_that_teaches()
    {
        var answer = await _endpoint.GetPolicy(new(), StaffCall.Of("admin-1"));

        Assert.Equal((0UL, PolicyFile.Default), (answer.Version, answer.Yaml));
    }

    [Fact]
    public async Task An_applied_policy_is_audited_stored_and_in_force()
    {
        _audit.Before = () => Assert.Equal(0UL, _inForce.Current.Version);

        var answer = await Apply(Yaml, 0);

        Assert.True(answer.Applied);
        Assert.Equal(1UL, answer.Version);
        Assert.Equal(["+ GE · border_check · person · suspect: show name; match name, document; unsigned allow"], answer.Changes);
        Assert.Equal(1UL, _inForce.Current.Version);
        var entry = Assert.Single(_audit.Entries);
        Assert.Equal(AuditKind.National, entry.Kind);
        Assert.Equal("/kalkan.policy.v1.PolicyService/ApplyPolicy", entry.Method);
        Assert.Equal(("admin-1", 1UL), (entry.Staff, entry.PolicyVersion));
        Assert.Equal(Yaml, (await _endpoint.GetPolicy(new() { Version = 1 }, StaffCall.Of("admin-1"))).Yaml);
        Assert.Equal("admin-1", _store.Latest()?.AppliedBy);
    }

    [Fact]
    public async Task A_dry_run_and_a_faulty_policy_change_nothing()
    {
        var dry = await _endpoint.ApplyPolicy(new() { Yaml = Yaml, DryRun = true }, StaffCall.Of("admin-1"));
        var faulty = await Apply(Yaml.Replace("name: [match, show]", "nane: [match]", StringComparison.Ordinal), 0);

        Assert.False(dry.Applied);
        Assert.Single(dry.Changes);
        Assert.False(faulty.Applied);
        Assert.Equal(7u, Assert.Single(faulty.Findings).Line);
        Assert.Empty(_audit.Entries);
        Assert.Null(_store.Latest());
        Assert.Equal(0UL, _inForce.Current.Version);
    }

    [Fact]
    public async Task A_policy_written_against_an_older_version_is_refused()
    {
        await Apply(Yaml, 0);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Apply("rules: []", 0));

        Assert.Equal(RefusalReason.Conflict, refused.Refusal.Reason);
        Assert.Equal(1UL, _inForce.Current.Version);
    }

    [Fact]
    public async Task Of_two_policies_at_once_one_is_applied()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await Apply(Yaml, 0)).Applied;
            }
            catch (RefusedException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, applied => applied);
        Assert.Equal(1UL, _store.Latest()?.Version);
    }

    [Fact]
    public async Task What_cannot_be_audited_is_not_applied()
    {
        _audit.Before = () => throw new AuditUnavailableException("full");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Apply(Yaml, 0));

        Assert.Equal(RefusalReason.AuditUnavailable, refused.Refusal.Reason);
        Assert.Equal(0UL, _inForce.Current.Version);
        Assert.Null(_store.Latest());
    }

    [Fact]
    public async Task A_preview_shows_what_a_draft_would_let_out_and_is_audited()
    {
        var request = new PreviewPolicyRequest { Peer = "GE", Purpose = Purpose.BorderCheck, RecordId = "p1" };
        var now = await _endpoint.PreviewPolicy(request, StaffCall.Of("admin-1"));
        request.Yaml = Yaml;
        var draft = await _endpoint.PreviewPolicy(request, StaffCall.Of("admin-1"));

        Assert.Null(now.Hit);
        Assert.NotEmpty(now.WithheldBecause);
        Assert.Equal("Nobody Atall", Assert.Single(draft.Hit.Disclosed.Person.Names).Text);
        Assert.Empty(draft.Hit.Disclosed.Remarks);
        Assert.Equal(2, _audit.Entries.Count);
    }

    [Fact]
    public async Task Faulty_requests_name_every_field()
    {
        var preview = await Refused(() => _endpoint.PreviewPolicy(new() { Peer = "ge", Purpose = (Purpose)99 }, StaffCall.Of("a")));
        var draft = await Refused(() => _endpoint.PreviewPolicy(
            new() { Peer = "GE", Purpose = Purpose.BorderCheck, RecordId = "p1", Yaml = "rulez: []" }, StaffCall.Of("a")));
        var check = await Refused(() => _endpoint.CheckPolicy(new(), StaffCall.Of("a")));
        var apply = await Refused(() => _endpoint.ApplyPolicy(new() { Yaml = new('#', PolicyFile.MostBytes + 1) }, StaffCall.Of("a")));
        var missing = await Refused(() => _endpoint.PreviewPolicy(
            new() { Peer = "GE", Purpose = Purpose.BorderCheck, RecordId = "none" }, StaffCall.Of("a")));
        var version = await Refused(() => _endpoint.GetPolicy(new() { Version = 9 }, StaffCall.Of("a")));

        Assert.Equal(["peer", "purpose", "record_id"], preview.Faults.Select(fault => fault.Field));
        Assert.Contains("line 1", Assert.Single(draft.Faults).Description, StringComparison.Ordinal);
        Assert.Equal(["yaml"], check.Faults.Select(fault => fault.Field));
        Assert.Equal(["yaml"], apply.Faults.Select(fault => fault.Field));
        Assert.Equal((RefusalReason.NotFound, RefusalReason.NotFound), (missing.Reason, version.Reason));
        Assert.Empty(_audit.Entries);
    }

    [Fact]
    public async Task A_check_returns_findings_with_lines()
    {
        var answer = await _endpoint.CheckPolicy(new() { Yaml = Yaml.Replace(", document: [match]", "", StringComparison.Ordinal) }, StaffCall.Of("a"));

        Assert.Contains("a name alone", Assert.Single(answer.Findings).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _application.Dispose();
        _database.Dispose();
        _directory.Delete(recursive: true);
    }

    private Task<ApplyPolicyResponse> Apply(string yaml, ulong replaces) =>
        _endpoint.ApplyPolicy(new() { Yaml = yaml, ReplacesVersion = replaces }, StaffCall.Of("admin-1"));

    private static async Task<Kalkan.Federation.Requests.Refusal> Refused(Func<Task> call) =>
        (await Assert.ThrowsAsync<RefusedException>(call)).Refusal;

    private sealed class RecordingAudit : IAuditLog
    {
        public List<AuditEntry> Entries { get; } = [];

        public Action Before { get; set; } = () => { };

        public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation)
        {
            Before();
            Entries.Add(entry);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OneRecord : IRecordReader
    {
        public ValueTask<Record?> FindAsync(string id, CancellationToken cancellation) => ValueTask.FromResult<Record?>(id == "p1"
            ? new Record { Id = "p1", Person = new() { Names = { new Name { Text = "Nobody Atall" } } }, Remarks = "secret" }
            : null);

        public RecordTraits TraitsOf(Record record) =>
            new(RecordKind.Person, 1UL << (int)Category.Suspect, 0, false, DateOnly.MaxValue, Complete: true);
    }
}
