using System.Globalization;
using System.Runtime.CompilerServices;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kalkan.Federation.Tests.Audit;

/// <summary>
/// The process that is killed: this same program, started with a variable that names a directory. It appends until it dies
/// and says each sequence number when the log has acknowledged it.
/// </summary>
internal static class AuditChild
{
    public const string Variable = "KALKAN_TEST_AUDIT_CHILD";

#pragma warning disable CA2255 // The test runner owns the entry point.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } directory)
        {
            return;
        }

        var log = AuditFile.Open(directory, TimeProvider.System, NullLogger<AuditFile>.Instance, new() { SegmentBytes = 20_000 });
        using var output = Console.OpenStandardOutput();
        while (true)
        {
            var entry = new AuditEntry { Kind = AuditKind.Answered, Country = "KZ", Method = new('m', 200) };
            log.AppendAsync(entry, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            output.Write(System.Text.Encoding.ASCII.GetBytes(entry.Sequence.ToString(CultureInfo.InvariantCulture) + "\n"));
        }
    }
}
