using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kalkan.Node.Formats.AnsiNist;
using Kalkan.Node.Formats.FollowTheMoney;
using Kalkan.Node.Formats.JsonLines;
using Kalkan.Node.Formats.NationalCsv;
using Kalkan.Node.Formats.Ofac;
using Kalkan.Node.Formats.UnitedNations;

namespace Kalkan.Node.Formats;

/// <summary>The formats by their names.</summary>
public static class RecordFormats
{
    private static readonly FrozenDictionary<string, IRecordFormat> ByName = new IRecordFormat[]
    {
        new UnFormat(),
        new OfacFormat(),
        new FtmFormat(),
        new KalkanFormat(),
        new CsvFormat(),
        new AnsiNistFormat(),
    }.ToFrozenDictionary(format => format.Name, StringComparer.Ordinal);

    /// <summary>All names, for help texts and completion.</summary>
    public static ImmutableArray<string> Names { get; } = ["un", "ofac", "ftm", "kalkan", "csv", "ansi-nist"];

    /// <summary>The names of those that are also written.</summary>
    public static ImmutableArray<string> ExportNames { get; } = ["kalkan", "csv", "ansi-nist"];

    /// <summary>The format of that name.</summary>
    /// <exception cref="ArgumentException">There is none; ask <see cref="TryGet"/> where the name comes from a user.</exception>
    public static IRecordFormat Get(string name) =>
        TryGet(name, out var format) ? format : throw new ArgumentException($"There is no format “{name}”.", nameof(name));

    public static bool TryGet(string name, [NotNullWhen(true)] out IRecordFormat? format) => ByName.TryGetValue(name, out format);
}
