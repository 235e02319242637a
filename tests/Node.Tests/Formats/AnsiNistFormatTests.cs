using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Formats.AnsiNist;
using Kalkan.Node.Records;
using Kalkan.Tests.Support;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Formats;

/// <summary>A transaction as a person of ours, and the other way round.</summary>
public sealed class AnsiNistFormatTests
{
    [Fact]
    public void A_transaction_becomes_one_person_with_templates()
    {
        var row = Assert.Single(SampleFiles.ReadFile("ansi-nist", SampleFiles.Path("ansi_nist.an2")));
        var record = row.Record!;
        Assert.Empty(row.Notes);
        Assert.Empty(RecordRules.Check(record));
        Assert.StartsWith("ansi-nist:", record.Id, StringComparison.Ordinal);
        Assert.Equal(("DK-2026/0417", Sex.Male), (record.Source.Reference, record.Person.Sex));
        Assert.Equal([("RUSTAM DUSTOV", NameKind.Primary), ("RUSTAM DUSTI", NameKind.Alias), ("RUSTAM-AKA", NameKind.Alias)], record.Person.Names.Select(n => (n.Text, n.Kind)));
        Assert.Equal(("RUSTAM", "DUSTOV"), (record.Person.Names[0].Given, record.Person.Names[0].Family));
        Assert.Equal(new PartialDate { Year = 1978, Month = 3 }, Assert.Single(record.Person.BirthDates).Date);
        Assert.Equal(["TJK"], record.Person.Nationalities);
        Assert.Equal("Dustabad", Assert.Single(record.Person.Places).Text);
        Assert.Contains("Field 2.031: BRO", record.Remarks, StringComparison.Ordinal);
        Assert.Equal(
            [("ansi-378-2004", 7u, 80u), ("ansi-nist-type-4", 7u, 0u), ("ansi-nist-type-14", 8u, 0u)],
            record.Person.Templates.Select(template => (template.Format, template.Position, template.Quality)));
        Assert.All(record.Person.Templates, template => Assert.Equal(Modality.Fingerprint, template.Modality));
        Assert.True(FingerprintRecord.TryParse(record.Person.Templates[0].Data.Span, FingerprintFormat.Ansi2004, out _, out var fault), fault);
    }

    [Fact]
    public void What_does_not_fit_a_record_is_told()
    {
        var person = new Person();
        var records = Enumerable.Range(0, 40).Select(idc => Image(idc, idc == 3 ? 70_000 : 7_000)).ToList();
        var notes = AnsiNistTemplates.Take([.. records, Image(90, 60_000), Image(91, 20), AnsiNistWriter.Tagged(16, 92, [])], person);
        Assert.Equal(32, person.Templates.Count);
        Assert.Contains("type 4, IDC 3: 70018 bytes are more than the 64 KiB of a template", notes);
        Assert.Contains("type 4, IDC 90: 60018 bytes are more than a record has room for", notes);
        Assert.Contains("type 4, IDC 91: a record has at most 32 templates", notes);
        Assert.Contains("type 16, IDC 92: no record of this type is kept", notes);
        Assert.Equal(43, person.Templates.Count + notes.Length);
    }

    [Theory]
    [InlineData("TATTOO", "an image of TATTOO, not of a face")]
    [InlineData("Rustam Dustov\u001F\u001E", "an image of something else, not of a face")]
    [InlineData("", "an image of something else, not of a face")]
    public void A_note_repeats_of_the_file_only_words_of_the_standard(string kind, string note) => Assert.Equal(
        [$"type 10, IDC 4: {note}"], AnsiNistTemplates.Take([AnsiNistWriter.Tagged(10, 4, [(3, kind)])], new Person()));

    [Fact]
    public void A_file_of_a_domain_whose_names_are_not_public_has_its_reference_for_a_name()
    {
        var header = new (int, string)[] { (2, "0300"), (4, "CPS"), (5, "20260402"), (7, "KZ/NCB"), (8, "KG/AFIS"), (9, "0200000004F"), (13, AnsiNistWriter.Items("INT-I", "4.22")) };
        var text = AnsiNistWriter.Tagged(2, 0, [(7, "B-17"), (10, "KG/0099"), (18, "7")]);
        var row = SampleFiles.Read("ansi-nist", AnsiNistWriter.Write(AnsiNistWriter.Compose(header, [text]))).Single();
        var name = Assert.Single(row.Record!.Person.Names);
        Assert.Equal(("B-17", NameQuality.Weak, "B-17"), (name.Text, name.Quality, row.Record.Source.Reference));
        Assert.Contains("Further reference: KG/0099", row.Record.Remarks, StringComparison.Ordinal);
        Assert.Contains("Field 2.018: 7", row.Record.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_that_is_exported_and_imported_keeps_names_dates_and_templates()
    {
        var record = SampleFiles.ReadFile("ansi-nist", SampleFiles.Path("ansi_nist.an2")).Single().Record!;
        record.Person.Templates.Add(new Template { Modality = Modality.Face, Format = "float32", Data = ByteString.CopyFrom(1, 2, 3, 4) });
        var (bytes, leftOut) = Write(record);
        Assert.Equal(["float32: a transaction has no record for it"], leftOut);
        Assert.Equal(bytes, Write(record).Bytes);
        var again = SampleFiles.Read("ansi-nist", bytes).Single().Record!;
        Assert.Equal(record.Id, again.Id);
        Assert.Equal(record.Person.Names, again.Person.Names);
        Assert.Equal(record.Person.BirthDates, again.Person.BirthDates);
        Assert.Equal((record.Person.Sex, record.Source.Reference), (again.Person.Sex, again.Source.Reference));
        Assert.Equal(record.Person.Nationalities, again.Person.Nationalities);
        Assert.Equal(record.Person.Templates.SkipLast(1).Select(Key), again.Person.Templates.Select(Key));
        Assert.Equal(bytes, AnsiNistWriter.Write(Parse(bytes)));
    }

    [Fact]
    public void A_finger_whose_record_does_not_know_its_position_goes_out_with_the_position_that_its_template_states()
    {
        var record = SampleFiles.ReadFile("ansi-nist", SampleFiles.Path("ansi_nist.an2")).Single().Record!;
        var template = record.Person.Templates[0];
        Assert.True(FingerprintRecord.TryParse(template.Data.Span, FingerprintFormat.Ansi2004, out var minutiae, out _));
        record.Person.Templates.Clear();
        record.Person.Templates.Add(new Template(template)
        {
            Data = ByteString.CopyFrom(FingerprintRecord.Of(FingerprintFormat.Ansi2004, [minutiae.Views[0] with { Position = 0 }]).ToBytes()),
        });
        Assert.Equal(7u, Assert.Single(SampleFiles.Read("ansi-nist", Write(record).Bytes).Single().Record!.Person.Templates).Position);
    }

    [Fact]
    public void A_birth_date_of_another_calendar_goes_out_as_the_Gregorian_day_that_it_is()
    {
        var record = Plain();
        record.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1347, Month = 5, Day = 12, Calendar = Federation.Contracts.Calendar.Jalali } });
        var (bytes, leftOut) = Write(record);
        Assert.Empty(leftOut);
        Assert.Equal("19680803", Parse(bytes).Records[0][22]);
    }

    [Fact]
    public void A_birth_date_that_eight_digits_cannot_say_is_left_out_and_told()
    {
        var record = Plain();
        record.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1960 }, Until = new() { Year = 1965 } });
        record.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1347, Calendar = Federation.Contracts.Calendar.Jalali } });
        record.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1962 }, Approximate = true });
        var (bytes, leftOut) = Write(record);
        Assert.Equal(
            [
                "birth date 1: a transaction has no range of dates",
                "birth date 2: no one Gregorian year, month or day",
                "birth date 3: it is written without its “about”",
            ],
            leftOut);
        Assert.Equal("19620000", Parse(bytes).Records[0][22]);
    }

    [Theory]
    [InlineData("Abu Dust, the elder", "", "", "", "Abu Dust the elder")]
    [InlineData("Rustam Dustov, Jr", "Rustam", "Dustov, Jr", "", "Rustam Dustov Jr")]
    [InlineData("Dustov Rustam Karimovich", "Rustam", "Dustov", "Karimovich", "Rustam Karimovich Dustov")]
    public void A_name_comes_back_whole_and_not_turned_round(string text, string given, string family, string patronymic, string expected)
    {
        var record = Plain();
        record.Person.Names.Add(new Name { Text = text, Given = given, Family = family, Patronymic = patronymic, Kind = NameKind.Alias });
        Assert.Equal(expected, SampleFiles.Read("ansi-nist", Write(record).Bytes).Single().Record!.Person.Names[1].Text);
    }

    [Fact]
    public void Minutiae_never_take_the_number_of_another_finger_s_image()
    {
        var record = SampleFiles.ReadFile("ansi-nist", SampleFiles.Path("ansi_nist.an2")).Single().Record!;
        Assert.Equal([(2, 0), (9, 3), (4, 1), (14, 2)], Parse(Write(record).Bytes).Records.Select(one => (one.Type, one.Idc)));
        record.Person.Templates.Insert(2, new Template { Modality = Modality.Fingerprint, Format = "ansi-nist-type-4", Data = ByteString.CopyFrom(Image(99, 8).Bytes.Span) });
        Assert.Equal([(2, 0), (9, 3), (4, 1), (4, 99), (14, 2)], Parse(Write(record).Bytes).Records.Select(one => (one.Type, one.Idc)));
    }

    [Theory]
    [InlineData(FingerprintFormat.Ansi2004, 9, "ansi-378-2009", 24)]
    [InlineData(FingerprintFormat.Iso2005, 3, "ansi-378-2004", 3)]
    [InlineData(FingerprintFormat.Iso2011, 9, "iso-19794-2:2011", 9)]
    [InlineData(FingerprintFormat.Iso2011, 4, "iso-19794-2:2011", 4)]
    public void A_finger_stays_what_it_was_recorded_as(FingerprintFormat format, int impression, string expected, int code)
    {
        var view = new Kalkan.Matching.Fingerprints.FingerprintView { Impression = impression, Width = 9, Height = 9, ResolutionX = 197, ResolutionY = 197, Minutiae = [new(1, 2, 0, default, 0)] };
        var record = Plain();
        record.Person.Templates.Add(new Template { Modality = Modality.Fingerprint, Format = format.Id(), Data = ByteString.CopyFrom(FingerprintRecord.Of(format, [view]).ToBytes()) });
        var template = Assert.Single(SampleFiles.Read("ansi-nist", Write(record).Bytes).Single().Record!.Person.Templates);
        Assert.True(FingerprintRecord.TryParse(template.Data.Span, expected: null, out var again, out var fault), fault);
        Assert.Equal((expected, code), (template.Format, again.Views[0].Impression));
    }

    [Fact]
    public void More_views_than_there_are_numbers_are_left_out_with_that_reason()
    {
        var record = SampleFiles.ReadFile("ansi-nist", SampleFiles.Path("ansi_nist.an2")).Single().Record!;
        var views = Enumerable.Range(0, 96).Select(i => new Kalkan.Matching.Fingerprints.FingerprintView { Position = i / 16, ViewNumber = i % 16, Width = 1, Height = 1, ResolutionX = 197, ResolutionY = 197 });
        record.Person.Templates.Add(new Template { Modality = Modality.Fingerprint, Format = "ansi-378-2004", Data = ByteString.CopyFrom(FingerprintRecord.Of(FingerprintFormat.Ansi2004, [.. views]).ToBytes()) });
        Assert.Empty(Write(record).LeftOut);
        record.Person.Templates.Add(record.Person.Templates[0]);
        Assert.Equal(["ansi-378-2004: a transaction has numbers for 99 records, and no more are free"], Write(record).LeftOut);
    }

    [Fact]
    public void A_file_holds_one_person()
    {
        var record = SampleFiles.ReadFile("ansi-nist", SampleFiles.Path("ansi_nist.an2")).Single().Record!;
        using var output = new MemoryStream();
        using var writer = new AnsiNistRecordWriter(output, new DateOnly(2026, 4, 2));
        writer.Write(record);
        Assert.Throws<InvalidOperationException>(() => writer.Write(record));
    }

    private static readonly Dictionary<string, (string Records, int Templates, int Notes)> Expected = new(StringComparer.Ordinal)
    {
        ["nbis_face_jpb_DOM_GMT_DCS.an2"] = ("10", 0, 1),
        ["nbis_sign_raw.an2"] = ("8", 0, 1),
        ["nbis_sign_vec.an2"] = ("8", 0, 1),
        ["nbis_type_5_wvu.an2"] = ("2 5 5 5 5 5 5 5 5 5 5 5 5 5 5", 14, 0),
        ["nbis_type_6_wvu.an2"] = ("2 6 6 6 6 6 6 6 6 6 6 6 6 6 6", 8, 6),
        ["nbis_valid1.1.an2"] = ("2 4", 1, 0),
        ["nbis_valid1.10.an2"] = ("2 17", 0, 1),
        ["nbis_valid1.11.an2"] = ("2 4 10 13 14 15 16 17 99", 4, 4),
        ["nbis_valid1.13.an2"] = ("2 99", 0, 1),
        ["nbis_valid1.14.an2"] = ("2 4 9", 2, 0),
        ["nbis_valid1.15.an2"] = ("2 9", 0, 1),
        ["nbis_valid1.16.an2"] = ("2 4 10 13 14 15 16 17 99", 4, 4),
        ["nbis_valid1.2.an2"] = ("2 4 6", 1, 1),
        ["nbis_valid1.3.an2"] = ("2 10", 1, 0),
        ["nbis_valid1.4.an2"] = ("2 13", 0, 1),
        ["nbis_valid1.5.an2"] = ("2 13", 0, 1),
        ["nbis_valid1.6.an2"] = ("2 13", 0, 1),
        ["nbis_valid1.7.an2"] = ("2 14", 1, 0),
        ["nbis_valid1.8.an2"] = ("2 14 14 14", 3, 0),
        ["nbis_valid1.9.an2"] = ("2 4 7 8 10 14 17", 4, 2),
    };

    [Fact]
    public void The_files_of_NIST_read_come_out_as_they_went_in_and_become_persons()
    {
        var folder = SharedData.Find("an2k");
        Assert.SkipWhen(folder is null, "The files of NIST (an2k) do not lie beside this checkout.");
        var files = Directory.GetFiles(folder!);
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var transaction = Parse(bytes);
            Assert.Equal(bytes, AnsiNistWriter.Write(transaction));
            var row = SampleFiles.Read("ansi-nist", bytes).Single();
            Assert.NotNull(row.Record);
            Assert.Empty(RecordRules.Check(row.Record));
            Assert.Equal(
                (Path.GetFileName(file), Expected[Path.GetFileName(file)]),
                (Path.GetFileName(file), (string.Join(' ', transaction.Records.Select(record => record.Type)), row.Record.Person.Templates.Count, row.Notes.Length)));
        }
    }

    private static Record Plain() => new()
    {
        Id = "kalkan:1",
        Person = new() { Names = { new Name { Text = "Rustam Dustov" } } },
    };

    private static AnsiNistTransaction Parse(byte[] bytes)
    {
        Assert.True(AnsiNistTransaction.TryParse(bytes, out var transaction, out var fault), fault);
        return transaction;
    }

    private static AnsiNistRecord Image(int idc, int pixels)
    {
        var bytes = new byte[18 + pixels];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        bytes[4] = (byte)idc;
        return AnsiNistReader.ReadOne(bytes, 4)!;
    }

    private static (byte[] Bytes, IReadOnlyList<string> LeftOut) Write(Record record)
    {
        using var output = new MemoryStream();
        using var writer = new AnsiNistRecordWriter(output, new DateOnly(2026, 4, 2));
        writer.Write(record);
        return (output.ToArray(), writer.LeftOut);
    }

    private static string Key(Template template) => template.Format.StartsWith("ansi-nist", StringComparison.Ordinal)
        ? $"{template.Format} {template.Position} {Convert.ToHexString(template.Data.Span)}"
        : $"{template.Format} {template.Position} {template.Quality} {Minutiae(template)}";

    private static string Minutiae(Template template) =>
        FingerprintRecord.TryParse(template.Data.Span, expected: null, out var record, out var fault) ? string.Join("; ", record.Views.SelectMany(view => view.Minutiae)) : fault;
}
