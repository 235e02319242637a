using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Audit;

/// <summary>Reads the segments of a directory while another may append: what is not durable yet is not looked at.</summary>
/// <param name="directory">Where the segments lie.</param>
/// <param name="durable">The sequence of the last entry that is on disk.</param>
internal sealed class AuditReader(string directory, Func<ulong> durable) : IAuditReader
{
    private const int MostFaults = 1000;

    public IReadOnlyList<AuditEntry> Newest(AuditQuery query, CancellationToken cancellation)
    {
        var last = durable();
        var parts = new Stack<IReadOnlyCollection<AuditEntry>>();
        var missing = query.Most;
        foreach (var segment in AuditSegment.In(directory).Reverse())
        {
            var kept = new Queue<AuditEntry>();
            var reachesBack = true;
            var first = true;
            foreach (var entry in Entries(segment, last))
            {
                cancellation.ThrowIfCancellationRequested();
                if (first && query.From is { } from && entry.At.ToDateTimeOffset() < from)
                {
                    reachesBack = false;
                }

                first = false;
                if (query.Takes(entry))
                {
                    kept.Enqueue(entry);
                    if (kept.Count > missing)
                    {
                        kept.Dequeue();
                    }
                }
            }

            parts.Push(kept);
            missing -= kept.Count;
            if (missing == 0 || !reachesBack)
            {
                break;
            }
        }

        return [.. parts.SelectMany(part => part)];
    }

    public IEnumerable<AuditEntry> Since(DateTimeOffset from)
    {
        var last = durable();
        var segments = AuditSegment.In(directory);
        var start = segments.Count - 1;
        while (start > 0 && (Entries(segments[start], last).FirstOrDefault() is not { } first || first.At.ToDateTimeOffset() >= from))
        {
            start--;
        }

        return segments.Skip(Math.Max(start, 0)).SelectMany(segment => Entries(segment, last)).Where(e => e.At.ToDateTimeOffset() >= from);
    }

    public AuditVerification Verify(CancellationToken cancellation)
    {
        var last = durable();
        var faults = new List<string>();
        var entries = 0UL;
        var next = 1UL;
        foreach (var segment in AuditSegment.In(directory))
        {
            var name = Path.GetFileName(segment.Path);
            if (segment.First > next)
            {
                Report($"Entries {next} to {segment.First - 1} before {name} are missing.");
                next = segment.First;
            }
            else if (segment.First < next)
            {
                Report($"{name} begins with entry {segment.First}, which stands before it already.");
            }

            foreach (var line in segment.Lines())
            {
                cancellation.ThrowIfCancellationRequested();
                if (next > last)
                {
                    break;
                }

                if (!line.Terminated)
                {
                    Report($"{name}: entry {next} at byte {line.Offset} is torn.");
                }
                else if (!AuditLine.TryRead(line.Bytes.Span, out var entry))
                {
                    Report($"{name}: entry {next} at byte {line.Offset} was altered.");
                    next++;
                }
                else
                {
                    if (entry.Sequence > next)
                    {
                        Report($"{name}: entries {next} to {entry.Sequence - 1} before byte {line.Offset} are missing.");
                    }
                    else if (entry.Sequence < next)
                    {
                        Report($"{name}: entry {entry.Sequence} at byte {line.Offset} stands out of order.");
                    }

                    entries++;
                    next = Math.Max(next, entry.Sequence + 1);
                }
            }
        }

        if (next <= last)
        {
            Report($"Entries {next} to {last} were written but are missing at the end.");
        }

        return new(entries, [.. faults]);

        void Report(string fault)
        {
            if (faults.Count < MostFaults)
            {
                faults.Add(fault);
            }
        }
    }

    private static IEnumerable<AuditEntry> Entries(AuditSegment segment, ulong last)
    {
        foreach (var line in segment.Lines())
        {
            if (line.Terminated && AuditLine.TryRead(line.Bytes.Span, out var entry))
            {
                if (entry.Sequence > last)
                {
                    yield break;
                }

                yield return entry;
            }
        }
    }
}
