using System.Runtime.InteropServices;

namespace Kalkan.Bench;

/// <summary>Runs the measurements and prints one Markdown table.</summary>
internal static class Report
{
    public static async Task<int> RunAsync(string what)
    {
        var lines = new List<Line>();
        if (what is "node" or "all")
        {
            lines.AddRange(await new NodeBench(100_000, TimeSpan.FromSeconds(5)).RunAsync());
        }

        if (what is "quick")
        {
            lines.AddRange(await new NodeBench(5_000, TimeSpan.FromSeconds(2)).RunAsync());
        }

        if (what is "search" or "all")
        {
            lines.AddRange(await SearchBench.RunAsync());
        }

        if (what is "audit" or "all")
        {
            lines.AddRange(await AuditBench.RunAsync());
        }

        Print(lines);
        return 0;
    }

    /// <summary>Prints the machine and the table.</summary>
    public static void Print(List<Line> lines)
    {
        Console.WriteLine($"Machine: {Cpu()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
        Console.WriteLine();
        Console.WriteLine("| work | measured | beside it, same run | ratio | goal |");
        Console.WriteLine("|---|---|---|---|---|");
        lines.ForEach(line => Console.WriteLine($"| {line.Work} | {line.Measured} | {line.Beside} | {line.Ratio} | {line.Goal} |"));
    }

    private static string Cpu() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();
}
