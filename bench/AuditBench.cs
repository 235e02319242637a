using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kalkan.Bench;

/// <summary>Durable appends to the audit log beside a plain write and fsync of as many bytes by one caller.</summary>
internal static class AuditBench
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var root = Directory.CreateTempSubdirectory("kalkan-bench-").FullName;
        try
        {
            var plain = new Load();
            var bytes = RandomNumberGenerator.GetBytes(700);
            using (var file = File.OpenHandle(Path.Combine(root, "plain"), FileMode.Create, FileAccess.Write))
            {
                var end = 0L;
                await plain.RoundAsync(1, Round, _ =>
                {
                    RandomAccess.Write(file, bytes, end);
                    RandomAccess.FlushToDisk(file);
                    end += bytes.Length;
                    return Task.CompletedTask;
                });
            }

            var lines = new List<Line>();
            await using var log = AuditFile.Open(Path.Combine(root, "audit"), TimeProvider.System, NullLogger<AuditFile>.Instance);
            foreach (var callers in (int[])[1, 16, 64])
            {
                var load = new Load();
                await load.RoundAsync(callers, Round, _ => log.AppendAsync(Entry(bytes), CancellationToken.None).AsTask());
                lines.Add(new(
                    $"durable audit appends, {callers} callers",
                    $"{Text(load.PerSecond)}/s, p99 {Text(load.Quantile(0.99))} ms",
                    $"plain write + fsync, 1 caller: {Text(plain.PerSecond)}/s",
                    (load.PerSecond / plain.PerSecond).ToString("0.00", CultureInfo.InvariantCulture),
                    callers == 16 ? "≥ 5,000/s" : ""));
            }

            return lines;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static AuditEntry Entry(byte[] bytes) => new()
    {
        Kind = AuditKind.Answered,
        Country = "GE",
        Method = "/kalkan.match.v1.MatchService/Match",
        SealedProbe = UnsafeByteOperations.UnsafeWrap(bytes.AsMemory(0, 500)),
    };

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
