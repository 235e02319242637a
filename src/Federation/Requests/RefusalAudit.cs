using System.Collections.Concurrent;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Requests;

/// <summary>
/// Records refused calls. A refusal goes out even where it cannot be recorded: nothing is disclosed by it. Each caller's
/// refusals are recorded only so fast, so that refused calls cannot fill the disk; what is left out is counted in the
/// ordinary log.
/// </summary>
public sealed partial class RefusalAudit(IAuditLog log, TimeProvider time, ILogger<RefusalAudit> logger)
{
    private const int PerMinute = 600;
    private const int MostCallers = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (long Minute, int Count)> _callers = new(StringComparer.Ordinal);

    /// <summary>Records that a call was refused; never throws.</summary>
    /// <param name="http">The call.</param>
    /// <param name="method">The gRPC method.</param>
    /// <param name="reason">The machine word.</param>
    /// <param name="draft">What was known of it.</param>
    public async ValueTask RecordAsync(HttpContext http, string method, string reason, CallDraft? draft)
    {
        var entry = new AuditEntry
        {
            Kind = AuditKind.Refused,
            Country = CallerIdentity.CountryCodeOf(http),
            Staff = CallerIdentity.StaffIdOf(http),
            Method = method.Length <= PlainText.MostLength && PlainText.FaultOf(method, 0, PlainText.MostLength) is null ? method : "",
            Context = draft?.Context is { } context ? ContextRules.Sound(context) : null,
            RefusedBecause = reason,
        };
        entry.Asked.AddRange(draft is null ? [] : draft.Asked.Fields());
        if (!MayRecord(entry.Country + "/" + entry.Staff))
        {
            LogLeftOut(entry.Country, entry.Method, reason);
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            await log.AppendAsync(entry, patience.Token);
        }
        catch (Exception e) when (e is AuditUnavailableException or OperationCanceledException)
        {
            LogUnrecorded(entry.Country, entry.Method, reason);
        }
    }

    private bool MayRecord(string caller)
    {
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (_callers.Count >= MostCallers)
        {
            _callers.Clear();
        }

        return _callers.AddOrUpdate(
            caller,
            static (_, now) => (now, 1),
            static (_, known, now) => known.Minute == now ? (now, known.Count + 1) : (now, 1),
            minute).Count <= PerMinute;
    }

    [LoggerMessage(1, LogLevel.Error, "A refused call could not be recorded: peer {Country}, {Method}, {Reason}.")]
    private partial void LogUnrecorded(string country, string method, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Too many refused calls; one was left out of the audit log: peer {Country}, {Method}, {Reason}.")]
    private partial void LogLeftOut(string country, string method, string reason);
}
