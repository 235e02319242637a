using System.Buffers;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Audit;

/// <summary>
/// The log as files that are only ever appended to. One writer takes what waits, writes it at once, syncs once and then
/// completes every caller (group commit). After an error nothing is acknowledged; the next append tries again from the
/// last durable byte.
/// </summary>
public sealed partial class AuditFile : IAuditLog, IAsyncDisposable
{
    private readonly string _directory;
    private readonly AuditOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly FileStream _lock;
    private readonly PendingQueue _queue;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly SegmentWriter _segments;
    private readonly Thread _writer;
    private ulong _durable;

    private AuditFile(string directory, TimeProvider time, ILogger logger, AuditOptions options, FileStream lockFile)
    {
        (_directory, _time, _logger, _options, _lock) = (directory, time, logger, options, lockFile);
        _queue = new(options.QueueLength);
        Reader = new AuditReader(directory, () => LastSequence);
        _segments = Recover();
        _writer = new(WriteAll) { IsBackground = true, Name = "audit log" };
        _writer.Start();
    }

    /// <summary>Reads this log.</summary>
    public IAuditReader Reader { get; }

    /// <summary>The sequence of the last entry that is on disk; 0 where there is none.</summary>
    public ulong LastSequence => Volatile.Read(ref _durable);

    /// <summary>Opens or creates the log (directory 0700, files 0600). A torn last entry is cut off and reported.</summary>
    /// <exception cref="AuditInUseException">Another process holds it.</exception>
    public static AuditFile Open(string directory, TimeProvider time, ILogger<AuditFile> logger, AuditOptions? options = null)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        FileStream lockFile;
        try
        {
            lockFile = SegmentWriter.OpenFile(Path.Combine(directory, "audit.lock"), FileShare.None);
        }
        catch (IOException e)
        {
            throw new AuditInUseException(directory, e);
        }

        try
        {
            return new(directory, time, logger, options ?? new(), lockFile);
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pending = new PendingEntry(entry);
        if (!_queue.TryAdd(pending))
        {
            throw new AuditUnavailableException("The audit log is closed, or too many entries wait for the disk.");
        }

        try
        {
            await pending.Durable.WaitAsync(_options.Patience, _time, cancellation);
        }
        catch (TimeoutException e)
        {
            throw new AuditUnavailableException("The disk did not take the entry in time.", e);
        }
    }

    /// <summary>Writes what waits, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await Task.Run(_writer.Join);
        _segments.Dispose();
        _lock.Dispose();
    }

    private SegmentWriter Recover()
    {
        if (AuditSegment.In(_directory) is not [.., var last])
        {
            return new(_directory, _options.SegmentBytes, AuditSegment.Of(_directory, 1), 0);
        }

        var end = SegmentEnd.Of(last);
        _durable = end.Next - 1;
        var segments = new SegmentWriter(_directory, _options.SegmentBytes, last, end.Length);
        segments.Settle();
        if (end.Torn > 0)
        {
            LogTorn(end.Torn, end.Next);
        }

        if (end.Altered > 0)
        {
            LogAltered(end.Altered, Path.GetFileName(last.Path));
            segments.Turn(end.Next);
        }

        return segments;
    }

    private void WriteAll()
    {
        var waiting = new Queue<PendingEntry>();
        var batch = new List<PendingEntry>();
        while (_queue.TakeAll(waiting))
        {
            while (waiting.Count > 0)
            {
                Fill(batch, waiting);
                Commit(batch);
            }
        }
    }

    private void Fill(List<PendingEntry> batch, Queue<PendingEntry> waiting)
    {
        batch.Clear();
        _buffer.ResetWrittenCount();
        var sequence = _durable;
        while (_buffer.WrittenCount < _options.BatchBytes && waiting.TryDequeue(out var pending))
        {
            try
            {
                pending.Entry.Sequence = sequence + 1;
                pending.Entry.At = Timestamp.FromDateTimeOffset(_time.GetUtcNow());
                AuditLine.Write(_buffer, pending.Entry);
                sequence++;
                batch.Add(pending);
            }
            catch (Exception e)
            {
                pending.Fail(new("The entry cannot be written.", e));
            }
        }
    }

    private void Commit(List<PendingEntry> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            _segments.Write(_buffer.WrittenSpan, _durable + 1);
        }
        catch (Exception e)
        {
            LogUnavailable(e.GetType().Name, batch.Count);
            foreach (var pending in batch)
            {
                pending.Fail(new("The audit log cannot be written.", e));
            }

            return;
        }

        Volatile.Write(ref _durable, _durable + (ulong)batch.Count);
        foreach (var pending in batch)
        {
            pending.Complete();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The last write was torn: {Bytes} bytes in place of entry {Sequence} were cut off, never acknowledged.")]
    private partial void LogTorn(int bytes, ulong sequence);

    [LoggerMessage(2, LogLevel.Critical, "{Count} entries of {Segment} were altered; the log goes on in a new segment.")]
    private partial void LogAltered(int count, string segment);

    [LoggerMessage(3, LogLevel.Critical, "The audit log cannot be written ({Error}): {Count} entries were refused, nothing is answered.")]
    private partial void LogUnavailable(string error, int count);
}
