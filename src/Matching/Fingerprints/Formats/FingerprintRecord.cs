using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>
/// A finger minutiae record: one or more views of one or more fingers, as ISO/IEC 19794-2:2005 (clause 8, record format) and :2011, ANSI INCITS
/// 378-2004 and -2009 with its amendment lay it out. Read to the last byte; what is written again is the same, byte for byte, where
/// <see cref="Deviations"/> is empty.
/// </summary>
public sealed record FingerprintRecord
{
    /// <summary>The standard.</summary>
    public required FingerprintFormat Format { get; init; }

    /// <summary>In the order of the file; at least one.</summary>
    public ImmutableArray<FingerprintView> Views { get; init; } = [];

    /// <summary>What the record tells of the view with the same index beside its minutiae; empty where nothing is told.</summary>
    public ImmutableArray<ViewCapture> Captures { get; init; } = [];

    /// <summary>ANSI: registered number of who made the product that wrote the record.</summary>
    public int ProductOwner { get; init; }

    /// <summary>ANSI: the owner's number of the product.</summary>
    public int ProductType { get; init; }

    /// <summary>2004 and 2005: four bits of certifications, twelve of the capture equipment's id; 2009: its id.</summary>
    public int CaptureEquipment { get; init; }

    /// <summary>2009: a bit for each certification of the capture equipment. 2011: 1 where each view lists them, else 0.</summary>
    public int Certifications { get; init; }

    /// <summary>
    /// What departs from the standard and was passed over, since it leaves no doubt about the minutiae. Written again, the record is as the standard
    /// says.
    /// </summary>
    public ImmutableArray<string> Deviations { get; init; } = [];

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">All of it: nothing may follow.</param>
    /// <param name="expected">The format it is said to have; null to find out.</param>
    /// <param name="record">The record; null where there is a fault.</param>
    /// <param name="fault">What is wrong, with the byte's offset and the field's name.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        FingerprintFormat? expected,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FingerprintRecord? record,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? fault) => RecordDetection.TryParse(bytes, expected, out record, out fault);

    /// <summary>A record of these views, with nothing told beside them.</summary>
    public static FingerprintRecord Of(FingerprintFormat format, ImmutableArray<FingerprintView> views) => new()
    {
        Format = format,
        Views = views,
    };

    /// <summary>Writes the record. Angles are rounded to the format's unit. What is written can be read.</summary>
    /// <exception cref="ArgumentException">Something does not fit the format; the message says what.</exception>
    public byte[] ToBytes() => new RecordWriter(this).Write();

    /// <summary>What is told of a view beside its minutiae.</summary>
    internal ViewCapture CaptureOf(int view) => view < Captures.Length ? Captures[view] : Nothing;

    private static readonly ViewCapture Nothing = new();
}
