using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats;
using Kalkan.Node.Records;
using Spectre.Console;

namespace Kalkan.Node.Cli.Imports;

/// <summary>
/// Takes rows from a format: validates each, sends them to the node in batches, a few under way at once, and keeps the
/// report. What the node acknowledged is stored, whatever happens to the rest.
/// </summary>
internal sealed class ImportRun(Terminal terminal)
{
    private const int BatchRecords = 250;
    private const int BatchBytes = 768 * 1024;
    private const int UnderWay = 4;

    private readonly ImportRecordsResponse _total = new();

    /// <summary>What was read.</summary>
    public ImportReport Report { get; } = new();

    /// <summary>Reads every row and sends nothing.</summary>
    public Task CheckAsync(ImportSource source, CancellationToken stop) => source.ReadAsync(terminal, "Reading", rows => Count(rows, stop));

    /// <summary>Reads every row and sends it.</summary>
    public Task SendAsync(ImportSource source, RecordService.RecordServiceClient node, CancellationToken stop) =>
        source.ReadAsync(terminal, "Importing", rows => SendAsync(rows, node, stop));

    /// <summary>Prints the report.</summary>
    public void Print(bool stored)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Persons", "Organisations", "Documents", "Aliases", "Weak aliases", "Rejected");
        table.AddRow([.. new[] { Report.Persons, Report.Organisations, Report.Documents, Report.Aliases, Report.WeakAliases, Report.Rejected.Count }.Select(n => n.ToString("N0", null))]);
        terminal.Show(table);
        if (stored)
        {
            terminal.Line($"[green]{_total.Created:N0} new[/], {_total.Updated:N0} changed, {_total.Unchanged:N0} as they were.");
            if (_total.Dormant > 0)
            {
                terminal.Line($"[yellow]{_total.Dormant:N0} do not match yet:[/] they lack legal ground, review date or neutrality check (--legal-ground, --review-on, --neutrality-officer).");
            }
        }

        foreach (var rejected in Report.Rejected.Take(terminal.Json ? 0 : 50))
        {
            terminal.Line($"  [red]line {rejected.Line}[/] {Terminal.Text(rejected.Reason)}");
        }

        foreach (var note in Report.Notes.Take(terminal.Json ? 0 : 50))
        {
            terminal.Line($"  [yellow]not taken:[/] {Terminal.Text(note.Reason)}");
        }

        terminal.Answer(new
        {
            Report.Persons,
            Report.Organisations,
            Report.Documents,
            Report.Aliases,
            Report.WeakAliases,
            Rejected = Report.Rejected.Select(r => new { r.Line, r.Reason }),
            Notes = Report.Notes.Select(n => new { n.Line, n.Reason }),
            Stored = stored ? new { _total.Created, _total.Updated, _total.Unchanged, _total.Dormant } : null,
        });
    }

    private Task Count(IEnumerable<ReadRow> rows, CancellationToken stop)
    {
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            Take(row);
            if (Report.Full)
            {
                break;
            }
        }

        return Task.CompletedTask;
    }

    private async Task SendAsync(IEnumerable<ReadRow> rows, RecordService.RecordServiceClient node, CancellationToken stop)
    {
        using var call = node.ImportRecords(cancellationToken: stop);
        using var places = new SemaphoreSlim(UnderWay);
        var acknowledgements = AcknowledgeAsync(call.ResponseStream, places, stop);
        var batch = new ImportRecordsRequest();
        var bytes = 0;
        foreach (var row in rows)
        {
            if (Take(row) is not { } record)
            {
                if (Report.Full)
                {
                    break;
                }

                continue;
            }

            var size = record.CalculateSize() + 16;
            if (batch.Records.Count == BatchRecords || bytes + size > BatchBytes)
            {
                await SendAsync(batch, call.RequestStream, places, acknowledgements, stop);
                (batch, bytes) = (new(), 0);
            }

            batch.Records.Add(new ImportedRecord { Line = (ulong)row.Line, Record = record });
            bytes += size;
        }

        if (batch.Records.Count > 0)
        {
            await SendAsync(batch, call.RequestStream, places, acknowledgements, stop);
        }

        await call.RequestStream.CompleteAsync();
        await acknowledgements;
    }

    private static async Task SendAsync(
        ImportRecordsRequest batch, IClientStreamWriter<ImportRecordsRequest> requests, SemaphoreSlim places, Task acknowledgements, CancellationToken stop)
    {
        var place = places.WaitAsync(stop);
        if (await Task.WhenAny(place, acknowledgements) == acknowledgements)
        {
            await acknowledgements;
        }

        await place;
        await requests.WriteAsync(batch, stop);
    }

    private async Task AcknowledgeAsync(IAsyncStreamReader<ImportRecordsResponse> responses, SemaphoreSlim places, CancellationToken stop)
    {
        await foreach (var answer in responses.ReadAllAsync(stop))
        {
            places.Release();
            _total.Created += answer.Created;
            _total.Updated += answer.Updated;
            _total.Unchanged += answer.Unchanged;
            _total.Dormant += answer.Dormant;
            foreach (var rejected in answer.Rejected)
            {
                Report.Reject((long)rejected.Line, rejected.Reason);
            }
        }
    }

    private Record? Take(ReadRow row)
    {
        if (row.Record is not { } record)
        {
            Report.Add(row);
            return null;
        }

        var faults = RecordRules.Check(record);
        if (faults.Length > 0)
        {
            Report.Reject(row.Line, string.Join("; ", faults.Select(f => $"{f.Field} {f.Description}")));
            return null;
        }

        Report.Add(row);
        return record;
    }
}
