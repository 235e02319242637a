using System.Text.Json;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Tests.Support;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>
/// Samples of others: the examples of the standards' annexes as three projects hold them, and what two extractors wrote. The examples are known for
/// their errors; each one that is passed over stands here.
/// </summary>
public sealed class SampleRecordTests
{
    private static readonly Dictionary<string, (FingerprintFormat Format, int Views, string[] Deviations)> Samples = new(StringComparer.Ordinal)
    {
        ["biomdi_ANSI378-2004_AppendixB2.raw"] = (FingerprintFormat.Ansi2004, 2, []),
        ["biomdi_ISO19794-2-2005_AppendixC2.raw"] = (FingerprintFormat.Iso2005, 2, ["total length 340 in a record of 341 bytes"]),
        ["fingerprintio_ansi378v2004-sample.dat"] = (FingerprintFormat.Ansi2004, 2,
        [
            "angles in units of 360/256 degrees, as in the example of ANSI INCITS 378-2004",
            "version \"020\" for \" 20\"",
            "total length 340 in a record of 342 bytes",
            "ridge counts that are no method and triples",
        ]),
        ["fingerprintio_ansi378v2009-sample.dat"] = (FingerprintFormat.Ansi2009, 2, ["total length 363 in a record of 364 bytes"]),
        ["fingerprintio_ansi378v2009am1-sample.dat"] = (FingerprintFormat.Ansi2009Am1, 2, []),
        ["fingerprintio_iso19794p2v2005-sample.dat"] = (FingerprintFormat.Iso2005, 2, []),
        ["fingerprintio_iso19794p2v2011-sample.dat"] = (FingerprintFormat.Iso2011, 2, []),
        ["libbiomeval_fmr.ansi2004"] = (FingerprintFormat.Ansi2004, 3, ["length of the extended data 719 where 721 bytes are"]),
        ["libbiomeval_fmr.ansi2007"] = (FingerprintFormat.Ansi2009, 2, ["header of the draft of 2007, without certifications"]),
        ["libbiomeval_fmr.iso2005"] = (FingerprintFormat.Iso2005, 2, ["length of the extended data 42 where 41 bytes are"]),
        ["nbeleski_1023_1_1.incits"] = (FingerprintFormat.Ansi2004, 1, []),
        ["nbeleski_1023_2_1.incits"] = (FingerprintFormat.Ansi2004, 1, []),
        ["nbeleski_1072_5_1.incits"] = (FingerprintFormat.Ansi2004, 1, []),
    };

    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["libbiomeval_face01.iso2005"] = "Byte 0, format identifier: FAC is a face image",
        ["libbiomeval_iris01.iso2011"] = "Byte 0, format identifier: IIR is an iris image",
        ["mosip_info_face_auth.iso"] = "Byte 0, format identifier: FAC is a face image",
        ["mosip_info_face_registration.iso"] = "Byte 0, format identifier: FAC is a face image",
        ["openafis_invalid_101_1_truncate_1_byte.iso"] = "Byte 28, length of the extended data: 2 bytes should follow, but only 1 are left.",
        ["openafis_invalid_101_1_truncate_2_bytes.iso"] = "Byte 28, length of the extended data: 2 bytes should follow, but only 0 are left.",
        ["openafis_invalid_101_1_truncate_3_bytes.iso"] = "Byte 27, number of minutiae: 1 bytes should follow, but only 0 are left.",
    };

    [Fact]
    public void Every_sample_is_read_or_refused_for_its_reason()
    {
        var files = Directory.GetFiles(Folder("template_samples")).Where(file => Path.GetExtension(file) != ".json").ToList();
        Assert.Equal(Samples.Keys.Concat(Refused.Keys).Order(StringComparer.Ordinal), files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var name = Path.GetFileName(file);
            var taken = FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault);
            if (Refused.TryGetValue(name, out var reason))
            {
                Assert.False(taken, name);
                Assert.StartsWith(reason, fault, StringComparison.Ordinal);
                continue;
            }

            Assert.True(taken, $"{name}: {fault}");
            var (format, views, deviations) = Samples[name];
            Assert.Equal((format, views), (record!.Format, record.Views.Length));
            Assert.Equal(deviations, record.Deviations);
            if (deviations.Length == 0)
            {
                Assert.Equal(bytes, record.ToBytes());
            }
        }
    }

    [Fact]
    public void Samples_with_an_expected_reading_read_so()
    {
        var files = Directory.GetFiles(Folder("template_samples"), "*.json");
        Assert.Equal(5, files.Length);
        foreach (var file in files)
        {
            Assert.True(FingerprintRecord.TryParse(File.ReadAllBytes(Path.ChangeExtension(file, ".dat")), expected: null, out var record, out var fault), fault);
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            var prints = root.GetProperty("fingerprints").EnumerateArray().ToList();
            Assert.Equal(prints.Count, record.Views.Length);
            if (root.TryGetProperty("vendorId", out var vendor))
            {
                Assert.Equal((vendor.GetInt32(), root.GetProperty("subformat").GetInt32()), (record.ProductOwner, record.ProductType));
            }

            for (var i = 0; i < prints.Count; i++)
            {
                RequireView(root, prints[i], record, i);
            }
        }
    }

    [Theory]
    [InlineData("mindtct_2002")]
    [InlineData("sourceafis_2002")]
    public void Templates_of_extractors_read_and_come_out_as_they_went_in(string extractor)
    {
        var files = Directory.GetFiles(Folder(Path.Combine("fingerprints", extractor)), "*.iso");
        Assert.Equal(320, files.Length);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            Assert.True(FingerprintRecord.TryParse(bytes, FingerprintFormat.Iso2005, out var record, out var fault), $"{file}: {fault}");
            Assert.Empty(record.Deviations);
            Assert.Equal(bytes, record.ToBytes());
        }
    }

    [Fact]
    public void No_sample_that_is_cut_short_or_changed_in_a_byte_breaks_the_reader()
    {
        foreach (var file in Samples.Keys.Select(name => Path.Combine(Folder("template_samples"), name)))
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at < bytes.Length; at++)
            {
                Assert.True(FingerprintRecord.TryParse(bytes.AsSpan(0, at), expected: null, out _, out var fault) || fault is not null);
                var original = bytes[at];
                foreach (var value in (byte[])[0, 1, 0x7F, 0x80, 0xFF, (byte)(original + 1), (byte)(original - 1), (byte)(original ^ 0x40)])
                {
                    bytes[at] = value;
                    Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var record, out fault) ? record.ToBytes().Length > 0 : fault is not null);
                }

                bytes[at] = original;
            }
        }
    }

    private static void RequireView(JsonElement root, JsonElement print, FingerprintRecord record, int i)
    {
        var view = record.Views[i];
        Assert.Equal(print.GetProperty("position").GetString() == "LEFT_INDEX" ? 7 : 2, view.Position);
        Assert.Equal(print.GetProperty("view").GetInt32(), view.ViewNumber);
        Assert.Equal(0, view.Impression);
        Assert.Equal("LIVE_PLAIN", print.GetProperty("scanType").GetString());
        Assert.Equal(
            print.TryGetProperty("qrecords", out var blocks) ? blocks[0].GetProperty("quality").GetInt32() : print.GetProperty("quality").GetInt32(), view.Quality);
        var size = print.TryGetProperty("width", out _) ? print : root;
        Assert.Equal(
            (size.GetProperty("width").GetInt32(), size.GetProperty("height").GetInt32(), size.GetProperty("resolutionX").GetInt32(), size.GetProperty("resolutionY").GetInt32()),
            (view.Width, view.Height, view.ResolutionX, view.ResolutionY));
        var minutiae = print.GetProperty("minutiae").EnumerateArray().ToList();

        // The example of 2004 has ISO's units of angle; in those of ANSI its angles would go up to 498 degrees.
        var unit = record.Format is FingerprintFormat.Ansi2009 or FingerprintFormat.Ansi2009Am1 ? 2 : 1.40625f;
        Assert.Equal(
            minutiae.Select(m => new Minutia(
                m.GetProperty("positionX").GetInt32(), m.GetProperty("positionY").GetInt32(), m.GetProperty("angle").GetInt32() * unit,
                m.GetProperty("type").GetString() switch { "ENDING" => MinutiaKind.Ending, "BIFURCATION" => MinutiaKind.Bifurcation, _ => MinutiaKind.Other },
                m.GetProperty("quality").GetInt32())),
            view.Minutiae);
        var extensions = print.GetProperty("extensions").EnumerateArray().Select(e => (e.GetProperty("type").GetInt32(), e.GetProperty("data").GetString()));
        Assert.Equal(extensions, record.Captures[i].Extended.Where(b => b.Type > 3).Select(b => (b.Type, (string?)Convert.ToBase64String(b.Data.AsSpan()))));
        RequireRidgeCounts(print.GetProperty("counts"), record.Captures[i]);
    }

    private static void RequireRidgeCounts(JsonElement counts, ViewCapture capture)
    {
        var data = capture.Extended.SingleOrDefault(block => block.Type == ExtendedData.RidgeCounts)?.Data ?? [];
        var expected = counts.ValueKind == JsonValueKind.Null ? []
            : counts.GetProperty("edges").EnumerateArray().Select(e => (e.GetProperty("from").GetInt32(), e.GetProperty("to").GetInt32(), e.GetProperty("count").GetInt32())).ToList();
        Assert.Equal(expected, Enumerable.Range(0, Math.Max(0, data.Length - 1) / 3).Select(at => ((int)data[(3 * at) + 1], (int)data[(3 * at) + 2], (int)data[(3 * at) + 3])));
    }

    private static string Folder(string relativePath)
    {
        var folder = SharedData.Find(relativePath);
        Assert.SkipWhen(folder is null, $"The samples ({relativePath}) do not lie beside this checkout.");
        return folder;
    }
}
