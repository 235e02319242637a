using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Records;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Records;

public sealed class RecordRulesTests
{
    private static readonly string Long256 = new('x', 257);

    private static readonly (string Field, Action<Record> Spoil)[] PersonFaults =
    [
        ("id", r => r.Id = ""),
        ("id", r => r.Id = new('a', 65)),
        ("id", r => r.Id = "a b"),
        ("id", r => r.Id = "../a"),
        ("id", r => r.Id = "ünal"),
        ("subject", r => r.ClearSubject()),
        ("categories", r => r.Categories.Clear()),
        ("categories", r => r.Categories.AddRange(Enumerable.Repeat(Category.Other, 16))),
        ("categories[1]", r => r.Categories.Add(Category.Unspecified)),
        ("categories[1]", r => r.Categories.Add((Category)99)),
        ("categories[1]", r => r.Categories.Add(Category.StolenDocument)),
        ("categories[1]", r => r.Categories.Add(Category.FrontOrganisation)),
        ("handling", r => r.Handling = (HandlingCode)5),
        ("source", r => r.Source = null),
        ("source.name", r => r.Source.Name = " "),
        ("source.name", r => r.Source.Name = Long256),
        ("source.reference", r => r.Source.Reference = new('x', 129)),
        ("legal_ground", r => r.LegalGround = Long256),
        ("listed_on", r => r.ListedOn = new() { Year = 2020, Month = 1 }),
        ("listed_on", r => r.ListedOn = RecordSamples.Day(2023, 2, 29)),
        ("review_on", r => r.ReviewOn = new() { Year = 2020 }),
        ("review_on", r => r.ReviewOn = new() { Year = 1404, Month = 12, Day = 30, Calendar = Calendar.Jalali }),
        ("review_on", r => r.ReviewOn = RecordSamples.Day(0, 1, 1)),
        ("review_on", r => r.ReviewOn = new() { Year = 2020, Month = 1, Day = 1, Calendar = (Calendar)9 }),
        ("neutrality_check.officer", r => r.NeutralityCheck.Officer = ""),
        ("neutrality_check.officer", r => r.NeutralityCheck.Officer = new('o', 65)),
        ("neutrality_check.on", r => r.NeutralityCheck.On = null),
        ("never_to[0]", r => r.NeverTo.Add("DE")),
        ("never_to[0]", r => r.NeverTo.Add("ge")),
        ("never_to", r => r.NeverTo.AddRange(Enumerable.Repeat("GE", 16))),
        ("remarks", r => r.Remarks = new('x', 4097)),
        ("remarks", r => r.Remarks = "a\u0000b"),
        ("remarks", r => r.Remarks = "a\u001b[2Jb"),
        ("remarks", r => r.Remarks = "a\u007fb"),
        ("remarks", r => r.Remarks = "a\u009bb"),
        ("remarks", r => r.Remarks = "a\nb"),
        ("remarks", r => r.Remarks = "a\u202eb"),
        ("remarks", r => r.Remarks = "a\u202ab"),
        ("remarks", r => r.Remarks = "a\u2066b"),
        ("remarks", r => r.Remarks = "a\u2069b"),
        ("remarks", r => r.Remarks = "a\ud800b"),
        ("remarks", r => r.Remarks = "a\udc00"),
        ("person.names", r => r.Person.Names.Clear()),
        ("person.names", r => r.Person.Names.AddRange(Enumerable.Repeat(new Name { Text = "x" }, 100))),
        ("person.names[0].text", r => r.Person.Names[0].Text = ""),
        ("person.names[0].text", r => r.Person.Names[0].Text = Long256),
        ("person.names[0].text", r => r.Person.Names[0].Text = "\u202d"),
        ("person.names[0].kind", r => r.Person.Names[0].Kind = (NameKind)6),
        ("person.names[0].quality", r => r.Person.Names[0].Quality = (NameQuality)3),
        ("person.names[0].script", r => r.Person.Names[0].Script = "Latin"),
        ("person.names[0].given", r => r.Person.Names[0].Given = Long256),
        ("person.names[0].family", r => r.Person.Names[0].Family = "\t"),
        ("person.names[0].patronymic", r => r.Person.Names[0].Patronymic = Long256),
        ("person.father_name", r => r.Person.FatherName = Long256),
        ("person.mother_name", r => r.Person.MotherName = "\u0085"),
        ("person.birth_dates", r => r.Person.BirthDates.AddRange(Enumerable.Repeat(new BirthDate { Date = new() { Year = 1 } }, 17))),
        ("person.birth_dates[0].date", r => r.Person.BirthDates.Add(new BirthDate())),
        ("person.birth_dates[0].date", r => r.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1980, Day = 1 } })),
        ("person.birth_dates[0].date", r => r.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1980, Month = 13 } })),
        ("person.birth_dates[0].until", r => r.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1980 }, Until = new() { Year = 1979 } })),
        ("person.sex", r => r.Person.Sex = (Sex)4),
        ("person.nationalities", r => r.Person.Nationalities.AddRange(Enumerable.Repeat("UZB", 17))),
        ("person.nationalities[0]", r => r.Person.Nationalities.Add(new string('x', 65))),
        ("person.places", r => r.Person.Places.AddRange(Enumerable.Repeat(new Place(), 65))),
        ("person.places[0].kind", r => r.Person.Places.Add(new Place { Kind = (PlaceKind)4 })),
        ("person.places[0].text", r => r.Person.Places.Add(new Place { Text = Long256 })),
        ("person.places[0].country", r => r.Person.Places.Add(new Place { Country = new('x', 65) })),
        ("person.documents", r => r.Person.Documents.AddRange(Enumerable.Repeat(new TravelDocument { Number = "1" }, 65))),
        ("person.documents[0].number", r => r.Person.Documents.Add(new TravelDocument())),
        ("person.documents[0].number", r => r.Person.Documents.Add(new TravelDocument { Number = new('1', 65) })),
        ("person.documents[0].type", r => r.Person.Documents.Add(new TravelDocument { Number = "1", Type = (DocumentType)8 })),
        ("person.documents[0].issuing_country", r => r.Person.Documents.Add(new TravelDocument { Number = "1", IssuingCountry = "Uzb" })),
        ("person.documents[0].issued_on", r => r.Person.Documents.Add(new TravelDocument { Number = "1", IssuedOn = new() { Year = 2000 } })),
        ("person.documents[0].expires_on", r => r.Person.Documents.Add(new TravelDocument { Number = "1", ExpiresOn = new() { Year = 2000 } })),
        ("person.documents[0].status", r => r.Person.Documents.Add(new TravelDocument { Number = "1", Status = DocumentStatus.Lost })),
        ("person.documents[0].note", r => r.Person.Documents.Add(new TravelDocument { Number = "1", Note = Long256 })),
        ("person.physical_marks", r => r.Person.PhysicalMarks.AddRange(Enumerable.Repeat("x", 33))),
        ("person.physical_marks[0]", r => r.Person.PhysicalMarks.Add(Long256)),
        ("person.custody.status", r => r.Person.Custody = new() { Status = (CustodyStatus)5 }),
        ("person.custody.place", r => r.Person.Custody = new() { Place = Long256 }),
        ("person.custody.expected_release", r => r.Person.Custody = new() { ExpectedRelease = RecordSamples.Day(2026, 4, 31) }),
        ("person.templates", r => r.Person.Templates.AddRange(Enumerable.Repeat(Template(), 33))),
        ("person.templates[0].modality", r => r.Person.Templates.Add(Template(t => t.Modality = Modality.Unspecified))),
        ("person.templates[0].format", r => r.Person.Templates.Add(Template(t => t.Format = ""))),
        ("person.templates[0].model", r => r.Person.Templates.Add(Template(t => t.Model = new('m', 65)))),
        ("person.templates[0].quality", r => r.Person.Templates.Add(Template(t => t.Quality = 101))),
        ("person.templates[0].data", r => r.Person.Templates.Add(Template(t => t.Data = ByteString.Empty))),
        ("person.templates[0].data", r => r.Person.Templates.Add(Template(t => t.Data = ByteString.CopyFrom(new byte[65537])))),
    ];

    private static readonly (string Field, Action<Record> Spoil)[] OrganisationFaults =
    [
        ("categories[1]", r => r.Categories.Add(Category.ForeignFighter)),
        ("organisation.names", r => r.Organisation.Names.Clear()),
        ("organisation.wings", r => r.Organisation.Wings.AddRange(Enumerable.Repeat(new Name { Text = "x" }, 64))),
        ("organisation.wings[0].text", r => r.Organisation.Wings[0].Text = ""),
        ("organisation.countries", r => r.Organisation.Countries.AddRange(Enumerable.Repeat("UZB", 65))),
        ("organisation.countries[0]", r => r.Organisation.Countries.Add("")),
        ("organisation.places[0].text", r => r.Organisation.Places.Add(new Place { Text = Long256 })),
        ("organisation.links", r => r.Organisation.Links.AddRange(Enumerable.Repeat(new Link { Name = "x" }, 257))),
        ("organisation.links[0].record_id", r => r.Organisation.Links.Add(new Link())),
        ("organisation.links[0].record_id", r => r.Organisation.Links.Add(new Link { RecordId = "a b" })),
        ("organisation.links[0].name", r => r.Organisation.Links.Add(new Link { Name = Long256 })),
        ("organisation.links[0].role", r => r.Organisation.Links.Add(new Link { Name = "x", Role = new('r', 65) })),
    ];

    private static readonly (string Field, Action<Record> Spoil)[] DocumentFaults =
    [
        ("categories[1]", r => r.Categories.Add(Category.Suspect)),
        ("document.number", r => r.Document.Number = ""),
        ("document.status", r => r.Document.Status = (DocumentStatus)5),
        ("document.reported_on", r => r.Document.ReportedOn = new() { Year = 2020 }),
        ("document.issuing_country", r => r.Document.IssuingCountry = "UZBE"),
    ];

    [Fact]
    public void Every_valid_record_passes()
    {
        Assert.Empty(RecordRules.Check(RecordSamples.Person()));
        Assert.Empty(RecordRules.Check(RecordSamples.Organisation()));
        Assert.Empty(RecordRules.Check(RecordSamples.Document()));
        Assert.All(Enumerable.Range(0, 300), seed => Assert.Empty(RecordRules.Check(RecordSamples.Any(seed))));
    }

    [Fact]
    public void Every_broken_limit_is_told_by_its_field_and_by_nothing_else()
    {
        Each(() => RecordSamples.Organisation(), OrganisationFaults);
        Each(() => RecordSamples.Document(), DocumentFaults);
        Each(() => RecordSamples.Person(), PersonFaults);

        static void Each(Func<Record> valid, (string Field, Action<Record> Spoil)[] faults)
        {
            for (var i = 0; i < faults.Length; i++)
            {
                var record = valid();
                faults[i].Spoil(record);
                var told = RecordRules.Check(record).Select(fault => fault.Field).ToList();
                Assert.True(told is [var field] && field == faults[i].Field, $"{i}: {faults[i].Field} expected, told {string.Join(", ", told)}");
            }
        }
    }

    [Fact]
    public void Joiners_that_Persian_and_Indian_scripts_need_are_kept()
    {
        var record = RecordSamples.Person(name: "می\u200cخواهم क्\u200dष");
        Assert.Empty(RecordRules.Check(record));
    }

    [Fact]
    public void All_faults_are_told_at_once_without_any_value()
    {
        var record = RecordSamples.Person(id: "secret id", name: "secret\u202e");
        record.Remarks = "secret\0";
        record.NeverTo.Add("secret");
        var faults = RecordRules.Check(record);
        Assert.Equal(["id", "person.names[0].text", "never_to[0]", "remarks"], faults.Select(fault => fault.Field));
        Assert.DoesNotContain(faults, fault => $"{fault}".Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_is_too_large_is_not_looked_into()
    {
        var record = RecordSamples.Person();
        record.Person.Templates.AddRange(Enumerable.Repeat(Template(t => t.Data = ByteString.CopyFrom(new byte[65536])), 4));
        Assert.Equal("record", Assert.Single(RecordRules.Check(record)).Field);
    }

    [Fact]
    public void Traits_are_complete_only_with_legal_ground_review_date_and_neutrality_check()
    {
        var record = RecordSamples.Person();
        record.NeverTo.Add("TR");
        record.Test = true;
        var traits = RecordTraitsOf.Of(record);
        Assert.Equal(
            (RecordKind.Person, 1UL << (int)Category.Suspect, 1UL << (int)Federation.Countries.Country.TR, true, new DateOnly(2030, 1, 31), true),
            (traits.Kind, traits.Categories, traits.NeverTo, traits.Test, traits.LastDay, traits.Complete));
        Assert.Empty(RecordTraitsOf.DormantBecause(record, new(2030, 1, 31)));
        Assert.Equal("review date has passed", RecordTraitsOf.DormantBecause(record, new(2030, 2, 1)));
        foreach (var drop in new Action<Record>[] { r => r.LegalGround = "", r => r.ReviewOn = null, r => r.NeutralityCheck = null })
        {
            var dormant = RecordSamples.Person();
            drop(dormant);
            Assert.False(RecordTraitsOf.Of(dormant).Complete);
            Assert.NotEmpty(RecordTraitsOf.DormantBecause(dormant, new(2026, 1, 1)));
        }
    }

    [Theory]
    [InlineData(Calendar.Jalali, 1404, 12, 29, "2026-03-20")]
    [InlineData(Calendar.BikramSambat, 2082, 1, 1, "2025-04-14")]
    [InlineData(Calendar.Hijri, 1447, 1, 1, "2025-06-26")]
    [InlineData(Calendar.Unspecified, 2026, 2, 28, "2026-02-28")]
    public void A_review_date_is_read_in_its_calendar(Calendar calendar, int year, int month, int day, string expected)
    {
        var record = RecordSamples.Person();
        record.ReviewOn = new() { Year = year, Month = month, Day = day, Calendar = calendar };
        Assert.Empty(RecordRules.Check(record));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), RecordTraitsOf.Of(record).LastDay);
    }

    [Theory]
    [InlineData("Rustam O'Neil 42", "Latn")]
    [InlineData("Ölmez Şahin Əliyev", "Latn")]
    [InlineData("Рустам Ўзбеков Қазақ Тоҷик", "Cyrl")]
    [InlineData("رستم گیلانی", "Arab")]
    [InlineData("რუსტამი", "Geor")]
    [InlineData("ᲠᲣᲡᲢᲐᲛᲘ", "Geor")]
    [InlineData("Ռուստամ", "Armn")]
    [InlineData("रुस्तम", "Deva")]
    [InlineData("রুস্তম", "Beng")]
    [InlineData("ருஸ்தம்", "Taml")]
    [InlineData("රුස්තම්", "Sinh")]
    [InlineData("ރުސްތަމް", "Thaa")]
    [InlineData("רוסטם", "Hebr")]
    [InlineData("Ρουστάμ", "Grek")]
    [InlineData("Рустам (R.)", "Cyrl")]
    [InlineData("12-34", "Zyyy")]
    [InlineData("", "Zyyy")]
    public void The_script_of_a_name_is_told(string name, string script) => Assert.Equal(script, Scripts.Of(name));

    [Fact]
    public void A_script_is_filled_in_only_where_it_is_empty()
    {
        var record = RecordSamples.Organisation();
        record.Organisation.Names.Add(new Name { Text = "Рустам", Script = "Zzzz" });
        Scripts.Fill(record);
        Assert.Equal(["Latn", "Zzzz"], record.Organisation.Names.Select(name => name.Script));
        Assert.Equal("Cyrl", record.Organisation.Wings[0].Script);
    }

    private static Template Template(Action<Template>? spoil = null)
    {
        var template = new Template { Modality = Modality.Face, Format = "f", Data = ByteString.CopyFrom(1) };
        spoil?.Invoke(template);
        return template;
    }
}
