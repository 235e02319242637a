using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Demo.Lists;
using Kalkan.Node.Setup;

namespace Kalkan.Node.Demo.Running;

/// <summary>
/// Members as real nodes on loopback: each with its own directory, keys, store and policy, introduced to each other through
/// their peer files. All that happens after the start goes through the nodes' own doors.
/// </summary>
internal sealed class DemoFederation : IAsyncDisposable
{
    private readonly List<DemoMember> _members = [];

    private DemoFederation()
    {
    }

    public IReadOnlyList<DemoMember> Members => _members;

    /// <summary>Makes what is not there yet, starts every member and makes them known to each other.</summary>
    /// <param name="root">One directory for each member is made below it.</param>
    /// <param name="countries">Who takes part.</param>
    /// <param name="processes">Each node in a process of its own.</param>
    /// <param name="step">Hears the name of a step and how much of it is done, 0 to 1.</param>
    /// <param name="stop">Ends the start.</param>
    public static async Task<DemoFederation> StartAsync(
        string root, IReadOnlyList<Country> countries, bool processes, Action<string, double> step, CancellationToken stop)
    {
        var federation = new DemoFederation();
        try
        {
            var directories = countries.Select(c => new NodeDirectory(Path.Combine(root, c.Code()))).ToList();
            MakeDirectories(countries, directories, step);
            await federation.StartNodesAsync(countries, directories, processes, step, stop);
            await federation.IntroduceAsync(step, stop);
            await federation.FillAsync(step, stop);
            return federation;
        }
        catch
        {
            await federation.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Task.WhenAll(_members.Select(m => m.DisposeAsync().AsTask()));

    private static void MakeDirectories(IReadOnlyList<Country> countries, IReadOnlyList<NodeDirectory> directories, Action<string, double> step)
    {
        var ports = FreePorts.Take(countries.Count * 2);
        var done = 0;
        Parallel.For(0, countries.Count, i =>
        {
            if (!File.Exists(directories[i].Settings))
            {
                using var identity = NodeSetup.Init(countries[i], directories[i].Root, new()
                {
                    PeersListen = $"127.0.0.1:{ports[2 * i]}",
                    PeersAddresses = [$"localhost:{ports[2 * i]}"],
                    NationalListen = $"127.0.0.1:{ports[(2 * i) + 1]}",
                    Policy = DemoPolicy.Of(countries[i]),
                }, TimeProvider.System);
                DemoCalibration.Write(directories[i]);
            }

            step("Keys and certificates", (double)Interlocked.Increment(ref done) / countries.Count);
        });
    }

    private async Task StartNodesAsync(
        IReadOnlyList<Country> countries, IReadOnlyList<NodeDirectory> directories, bool processes, Action<string, double> step, CancellationToken stop)
    {
        await Parallel.ForAsync(0, countries.Count, stop, async (i, token) =>
        {
            IRunningNode node = processes
                ? await ProcessNode.StartAsync(directories[i], token)
                : await HostedNode.StartAsync(directories[i], token);
            lock (_members)
            {
                _members.Add(new(countries[i], directories[i], node));
                step("Nodes", (double)_members.Count / countries.Count);
            }
        });
        _members.Sort((a, b) => a.Country.CompareTo(b.Country));
    }

    private async Task IntroduceAsync(Action<string, double> step, CancellationToken stop)
    {
        var files = new Dictionary<Country, ExportPeerFileResponse>();
        foreach (var member in _members)
        {
            files[member.Country] = await member.Admin.Peers.ExportPeerFileAsync(new(), cancellationToken: stop);
        }

        var done = 0;
        await Parallel.ForEachAsync(_members, stop, async (member, token) =>
        {
            var known = (await member.Admin.Peers.ListPeersAsync(new(), cancellationToken: token)).Peers.Select(p => p.Country).ToHashSet(StringComparer.Ordinal);
            foreach (var (country, file) in files.Where(f => f.Key != member.Country && !known.Contains(f.Key.Code())))
            {
                await member.Admin.Peers.AddPeerAsync(
                    new() { SignedPeerFile = file.SignedPeerFile, FingerprintWords = file.FingerprintWords }, cancellationToken: token);
            }

            step("Peer files exchanged", (double)Interlocked.Increment(ref done) / _members.Count);
        });
    }

    private async Task FillAsync(Action<string, double> step, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var done = 0;
        await Parallel.ForEachAsync(_members, stop, async (member, token) =>
        {
            var policy = await member.Admin.Policy.GetPolicyAsync(new(), cancellationToken: token);
            if (policy.Version == 0)
            {
                await member.Admin.Policy.ApplyPolicyAsync(
                    new() { Yaml = DemoPolicy.Of(member.Country), ReplacesVersion = 0 }, cancellationToken: token);
            }

            using var import = member.Analyst.Records.ImportRecords(cancellationToken: token);
            var batch = new ImportRecordsRequest();
            batch.Records.AddRange(DemoLists.For(member.Country, today).Select((r, i) => new ImportedRecord { Line = (ulong)i + 1, Record = r }));
            await import.RequestStream.WriteAsync(batch, token);
            await import.RequestStream.CompleteAsync();
            while (await import.ResponseStream.MoveNext(token))
            {
                if (import.ResponseStream.Current.Rejected.Count > 0)
                {
                    throw new InvalidDataException($"{member.Country}: {import.ResponseStream.Current.Rejected[0].Reason}");
                }
            }

            await member.Analyst.Records.DeclareListsCompleteAsync(
                new() { AsOf = new() { Year = today.Year, Month = today.Month, Day = today.Day } }, cancellationToken: token);
            step("Policies and watchlists", (double)Interlocked.Increment(ref done) / _members.Count);
        });
    }
}
