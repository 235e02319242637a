using System.Diagnostics;
using System.Globalization;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Audit;

public sealed class AuditFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kalkan-audit-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, true);

    [Fact]
    public async Task Entries_get_sequence_and_time_and_survive_reopening()
    {
        await using (var log = Open())
        {
            await Append(log, 3);
            Assert.Equal(3UL, log.LastSequence);
        }

        await using var again = Open();
        await Append(again, 2);
        var entries = again.Reader.Since(DateTimeOffset.MinValue).ToList();
        Assert.Equal([1UL, 2, 3, 4, 5], entries.Select(e => e.Sequence));
        Assert.All(entries, e => Assert.Equal(_time.GetUtcNow(), e.At.ToDateTimeOffset()));
        Assert.Empty(again.Reader.Verify(Stop).Faults);
    }

    [Fact]
    public async Task Directory_and_files_are_readable_by_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are a Unix thing.");
        var directory = Path.Combine(_directory, "new");
        await using var log = Open(directory: directory);
        await Append(log, 1);
#pragma warning disable CA1416 // Skipped above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Segments(directory)[0]));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task A_second_opener_is_turned_away()
    {
        await using var log = Open();
        Assert.Throws<AuditInUseException>(() => Open());
    }

    [Fact]
    public async Task Segments_follow_each_other_without_gaps()
    {
        await using var log = Open(new() { SegmentBytes = 500 });
        for (var i = 0; i < 40; i++)
        {
            await Append(log, 1);
        }

        Assert.True(Segments().Length > 3);
        var found = log.Reader.Verify(Stop);
        Assert.Equal(40UL, found.Entries);
        Assert.Empty(found.Faults);
    }

    [Fact]
    public async Task Many_callers_share_one_sequence()
    {
        await using var log = Open();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Append(log, 50), Stop)));
        Assert.Equal(
            Enumerable.Range(1, 800).Select(i => (ulong)i),
            log.Reader.Since(DateTimeOffset.MinValue).Select(e => e.Sequence));
    }

    [Fact]
    public async Task The_newest_entries_are_found_by_request_country_and_time()
    {
        await using var log = Open(new() { SegmentBytes = 400 });
        for (var i = 0; i < 30; i++)
        {
            await log.AppendAsync(
                new() { Country = i % 2 == 0 ? "KZ" : "TR", Context = new() { RequestId = $"{i:x32}" } }, Stop);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var start = _time.GetUtcNow() - TimeSpan.FromMinutes(30);
        Assert.Equal([29UL, 30], Sequences(new(2)));
        Assert.Equal([27UL, 29], Sequences(new(2, Country: "KZ")));
        Assert.Equal([8UL], Sequences(new(10, RequestId: $"{7:x32}")));
        Assert.Equal([6UL, 7], Sequences(new(10, From: start.AddMinutes(5), Until: start.AddMinutes(7))));
        Assert.Equal([29UL, 30], log.Reader.Since(start.AddMinutes(28)).Select(e => e.Sequence));

        IEnumerable<ulong> Sequences(AuditQuery query) => log.Reader.Newest(query, Stop).Select(e => e.Sequence);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task A_torn_last_entry_is_cut_off_and_its_number_given_again(int bytes)
    {
        await Write(3);
        var path = Segments().Single();
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(file.Length - bytes);
        }

        await using var log = Open();
        Assert.Equal(2UL, log.LastSequence);
        await Append(log, 1);
        var found = log.Reader.Verify(Stop);
        Assert.Equal(3UL, found.Entries);
        Assert.Empty(found.Faults);
    }

    [Fact]
    public async Task A_flipped_byte_is_a_fault_that_stays_and_the_log_goes_on_behind_it()
    {
        await Write(5);
        var path = Segments().Single();
        var bytes = await File.ReadAllBytesAsync(path, Stop);
        var third = bytes.Select((b, i) => (b, i)).Where(x => x.b == '\n').ElementAt(1).i;
        bytes[third + 20] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Stop);

        await using var log = Open();
        await Append(log, 1);
        var found = log.Reader.Verify(Stop);
        Assert.Equal(5UL, found.Entries);
        Assert.Contains("entry 3", Assert.Single(found.Faults), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Stop));
        Assert.Equal([1UL, 2, 4, 5, 6], log.Reader.Since(DateTimeOffset.MinValue).Select(e => e.Sequence));
    }

    [Fact]
    public async Task Every_flipped_bit_of_an_entry_is_noticed()
    {
        await Write(3);
        var path = Segments().Single();
        var sound = await File.ReadAllBytesAsync(path, Stop);
        var second = Array.IndexOf(sound, (byte)'\n') + 1;
        var end = Array.IndexOf(sound, (byte)'\n', second);
        for (var i = second; i < end; i++)
        {
            var altered = sound.ToArray();
            altered[i] ^= (byte)(1 << (i % 8));
            await File.WriteAllBytesAsync(path, altered, Stop);
            await using var log = Open();
            Assert.NotEmpty(log.Reader.Verify(Stop).Faults);
        }
    }

    [Fact]
    public async Task Cut_lines_are_noticed_by_the_numbers_that_follow()
    {
        await Write(10, new() { SegmentBytes = 150 });
        var segment = Segments()[1];
        await File.WriteAllTextAsync(segment, "", Stop);
        await using (var log = Open())
        {
            Assert.Contains("are missing", Assert.Single(log.Reader.Verify(Stop).Faults), StringComparison.Ordinal);
        }

        File.Delete(Segments()[0]);
        await using var again = Open();
        Assert.StartsWith("Entries 1 to ", again.Reader.Verify(Stop).Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tail_cut_from_the_running_log_is_noticed()
    {
        await using var log = Open();
        await Append(log, 4);
        var path = Segments().Single();
        var lines = await File.ReadAllLinesAsync(path, Stop);
        await File.WriteAllTextAsync(path, string.Concat(lines.Take(2).Select(l => l + "\n")), Stop);
        Assert.Equal("Entries 3 to 4 were written but are missing at the end.", Assert.Single(log.Reader.Verify(Stop).Faults));
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_that_was_acknowledged()
    {
        var last = 0UL;
        for (var kill = 0; kill < 10; kill++)
        {
            last = Math.Max(last, await KillWhileAppending(after: 5 + (kill * 7)));
            await using var log = Open();
            Assert.True(log.LastSequence >= last, $"{last} was acknowledged, {log.LastSequence} is there");
            var found = log.Reader.Verify(Stop);
            Assert.Empty(found.Faults);
            Assert.Equal(log.LastSequence, found.Entries);
        }
    }

    [Fact]
    public async Task A_full_disk_refuses_everything_and_heals_when_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a small disk needs root on Linux.");
        var disk = Path.Combine(_directory, "disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Shell("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk), "This machine does not let a test mount a disk.");
        try
        {
            var ballast = Path.Combine(disk, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[64 * 1024], Stop);
            await using var log = Open(directory: Path.Combine(disk, "audit"));
            await Assert.ThrowsAsync<AuditUnavailableException>(async () =>
            {
                while (true)
                {
                    await log.AppendAsync(new() { Method = new('m', 3000) }, Stop);
                }
            });
            var before = log.LastSequence;
            await Assert.ThrowsAsync<AuditUnavailableException>(async () => await log.AppendAsync(new() { Method = new('m', 9000) }, Stop));

            File.Delete(ballast);
            await log.AppendAsync(new() { Method = new('m', 9000) }, Stop);
            Assert.Equal(before + 1, log.LastSequence);
            Assert.Empty(log.Reader.Verify(Stop).Faults);
        }
        finally
        {
            Shell("umount", "-l", disk);
        }
    }

    [Fact]
    public async Task A_closed_log_takes_nothing_and_closing_writes_what_waits()
    {
        var log = Open();
        var waiting = Enumerable.Range(0, 200).Select(_ => log.AppendAsync(new(), Stop).AsTask()).ToList();
        await log.DisposeAsync();
        await Task.WhenAll(waiting);
        await Assert.ThrowsAsync<AuditUnavailableException>(async () => await log.AppendAsync(new(), Stop));
        await using var again = Open();
        Assert.Equal(200UL, again.LastSequence);
    }

    [Fact]
    public async Task An_entry_that_is_too_large_is_refused_alone()
    {
        await using var log = Open();
        var huge = new AuditEntry { SealedProbe = Google.Protobuf.ByteString.CopyFrom(new byte[AuditLine.MostBytes]) };
        await Assert.ThrowsAsync<AuditUnavailableException>(async () => await log.AppendAsync(huge, Stop));
        await Append(log, 1);
        Assert.Equal(1UL, log.LastSequence);
    }

    [Fact]
    public async Task A_queue_at_its_bound_refuses_at_once()
    {
        await using var log = Open(new() { QueueLength = 1, BatchBytes = 1 });
        var results = await Task.WhenAll(Enumerable.Range(0, 2000).Select(async _ =>
        {
            try
            {
                await log.AppendAsync(new(), Stop);
                return true;
            }
            catch (AuditUnavailableException)
            {
                return false;
            }
        }));
        Assert.Contains(false, results);
        Assert.Equal((ulong)results.Count(taken => taken), log.LastSequence);
    }

    /// <summary>Not a test of right or wrong: how many durable appends a second this machine takes.</summary>
    [Fact(Explicit = true)]
    public async Task Measure_appends_a_second()
    {
        await using var log = Open(new() { SegmentBytes = 1L << 40 });
        foreach (var callers in new[] { 1, 16, 64 })
        {
            const int each = 2000;
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => Append(log, each, 700), Stop)));
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{callers} callers: {callers * each / watch.Elapsed.TotalSeconds:N0} durable appends/s");
        }
    }

    private AuditFile Open(AuditOptions? options = null, string? directory = null) =>
        AuditFile.Open(directory ?? _directory, _time, NullLogger<AuditFile>.Instance, options);

    private async Task Write(int count, AuditOptions? options = null)
    {
        await using var log = Open(options);
        await Append(log, count);
    }

    private static async Task Append(AuditFile log, int count, int size = 16)
    {
        for (var i = 0; i < count; i++)
        {
            await log.AppendAsync(new() { Kind = AuditKind.Answered, Country = "KZ", Method = new('m', size) }, Stop);
        }
    }

    private string[] Segments(string? directory = null) =>
        [.. Directory.GetFiles(directory ?? _directory, "audit-*.log").Order(StringComparer.Ordinal)];

    private async Task<ulong> KillWhileAppending(int after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(AuditChild).Assembly.Location);
        }

        start.Environment[AuditChild.Variable] = _directory;
        using var child = Process.Start(start)!;
        try
        {
            for (var line = 0; line < after; line++)
            {
                Assert.NotNull(await child.StandardOutput.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop));
            }
        }
        finally
        {
            child.Kill();
        }

        await child.WaitForExitAsync(Stop);
        var said = (await child.StandardOutput.ReadToEndAsync(Stop)).Split('\n');
        return said is [.., var last, _] ? ulong.Parse(last, CultureInfo.InvariantCulture) : 0;
    }

    private static bool Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        return process.WaitForExit(10_000) && process.ExitCode == 0;
    }
}
