using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Tests.Answering;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Requests;

public sealed class RequestRulesTests
{
    private static readonly RequestRules Rules =
        new(new NoMrz(), new TestTemplates(), new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_sound_question_has_no_fault() => Assert.Empty(Rules.Check(Sound()));

    [Fact]
    public void An_empty_question_names_every_required_part() =>
        Assert.Equal(["context", "probe"], Paths(Rules.Check(new MatchRequest())));

    [Fact]
    public void An_empty_context_names_every_required_field()
    {
        var request = Sound();
        request.Context = new();
        Assert.Equal(
            ["context.purpose", "context.legal_basis", "context.case_reference", "context.officer", "context.request_id"],
            Paths(Rules.Check(request)));
    }

    public static TheoryData<string, Action<MatchRequest>> Faults => new()
    {
        { "context.purpose", r => r.Context.Purpose = (Purpose)77 },
        { "context.legal_basis", r => r.Context.LegalBasis = "ab" },
        { "context.legal_basis", r => r.Context.LegalBasis = new('a', 257) },
        { "context.legal_basis", r => r.Context.LegalBasis = "law\u202E5" },
        { "context.legal_basis", r => r.Context.LegalBasis = "   " },
        { "context.case_reference", r => r.Context.CaseReference = new('a', 129) },
        { "context.case_reference", r => r.Context.CaseReference = "a\nb" },
        { "context.officer", r => r.Context.Officer = "o 1" },
        { "context.officer", r => r.Context.Officer = new('o', 65) },
        { "context.officer", r => r.Context.Officer = "офицер" },
        { "context.request_id", r => r.Context.RequestId = new('A', 32) },
        { "context.request_id", r => r.Context.RequestId = "0123456789abcdef0123456789abcde" },
        { "context.request_id", r => r.Context.RequestId = new('0', 32) },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = new('a', 257) },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u0000" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u001B[2J" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u007F" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u0085" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u202A" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u2066" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\u2069" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\uFFFD" },
        { "probe.person.names[0]", r => r.Probe.Person.Names[0] = "Ali\uD800" },
        { "probe.person.names", r => r.Probe.Person.Names.AddRange(Enumerable.Repeat("a", 16)) },
        { "probe.person.father_name", r => r.Probe.Person.FatherName = new('f', 257) },
        { "probe.person.mother_name", r => r.Probe.Person.MotherName = "\u202E" },
        { "probe.person.birth_dates", r => r.Probe.Person.BirthDates.AddRange(Enumerable.Repeat(Born(1970), 8)) },
        { "probe.person.birth_dates[0].date", r => r.Probe.Person.BirthDates[0].Date = null },
        { "probe.person.birth_dates[0].date.year", r => r.Probe.Person.BirthDates[0].Date = new() },
        { "probe.person.birth_dates[0].date.year", r => r.Probe.Person.BirthDates[0].Date.Year = 1360 },
        { "probe.person.birth_dates[0].date.year", r => r.Probe.Person.BirthDates[0].Date.Year = 2099 },
        { "probe.person.birth_dates[0].date.year", r => r.Probe.Person.BirthDates[0].Date.Year = int.MinValue },
        { "probe.person.birth_dates[0].date.month", r => r.Probe.Person.BirthDates[0].Date.Month = 13 },
        { "probe.person.birth_dates[0].date.day", r => r.Probe.Person.BirthDates[0].Date.Day = 1 },
        { "probe.person.birth_dates[0].date.day", r => r.Probe.Person.BirthDates[0].Date = new() { Year = 1981, Month = 2, Day = 29 } },
        { "probe.person.birth_dates[0].date.calendar", r => r.Probe.Person.BirthDates[0].Date.Calendar = (Calendar)9 },
        { "probe.person.birth_dates[0].date", r => r.Probe.Person.BirthDates[0].Date = new() { Year = 2026, Month = 6, Day = 1 } },
        { "probe.person.birth_dates[0].until", r => r.Probe.Person.BirthDates[0].Until = new() { Year = 1979 } },
        { "probe.person.sex", r => r.Probe.Person.Sex = (Sex)9 },
        { "probe.person.nationalities[0]", r => r.Probe.Person.Nationalities.Add("Kazakh") },
        { "probe.person.nationalities[0]", r => r.Probe.Person.Nationalities.Add("kaz") },
        { "probe.person.nationalities", r => r.Probe.Person.Nationalities.AddRange(Enumerable.Repeat("KAZ", 9)) },
        { "probe.person.birth_place", r => r.Probe.Person.BirthPlace = new('b', 257) },
        { "probe.person.documents[0].number", r => r.Probe.Person.Documents.Add(new DocumentProbe()) },
        { "probe.person.documents[0].number", r => r.Probe.Person.Documents.Add(new DocumentProbe { Number = "- -" }) },
        { "probe.person.documents[0].type", r => r.Probe.Person.Documents.Add(new DocumentProbe { Number = "N1", Type = (DocumentType)99 }) },
        { "probe.person.documents[0].issuing_country", r => r.Probe.Person.Documents.Add(new DocumentProbe { Number = "N1", IssuingCountry = "KZ" }) },
        { "probe.person.documents", r => r.Probe.Person.Documents.AddRange(Enumerable.Repeat(new DocumentProbe { Number = "N1" }, 9)) },
        { "probe.person", r => r.Probe.Person.BirthDates.Clear() },
        { "probe.person", r => r.Probe.Person.Names.Clear() },
        { "probe.person", r => r.Probe = new() { Person = new() { Names = { "Ali" }, Sex = Sex.Male } } },
        { "probe.person.templates", r => r.Probe.Person.Templates.AddRange(Enumerable.Repeat(TestTemplates.Finger(), 17)) },
        { "probe.person.templates", r => r.Probe.Person.Templates.Add([TestTemplates.Finger(9), TestTemplates.Finger(8)]) },
        { "probe.person.templates[0].modality", r => r.Probe.Person.Templates.Add(Finger(t => t.Modality = Modality.Unspecified)) },
        { "probe.person.templates[1].modality", r => r.Probe.Person.Templates.Add([TestTemplates.Finger(), Finger(t => t.Modality = (Modality)9)]) },
        { "probe.person.templates[0].format", r => r.Probe.Person.Templates.Add(Finger(t => t.Format = "")) },
        { "probe.person.templates[0].format", r => r.Probe.Person.Templates.Add(Finger(t => t.Format = new('f', 65))) },
        { "probe.person.templates[0].format", r => r.Probe.Person.Templates.Add(Finger(t => t.Format = "image/png")) },
        { "probe.person.templates[0].model", r => r.Probe.Person.Templates.Add(Finger(t => t.Model = new('m', 65))) },
        { "probe.person.templates[0].quality", r => r.Probe.Person.Templates.Add(Finger(t => t.Quality = 101)) },
        { "probe.person.templates[0].data", r => r.Probe.Person.Templates.Add(Finger(t => t.Data = ByteString.Empty)) },
        { "probe.person.templates[0].data", r => r.Probe.Person.Templates.Add(Finger(t => t.Data = ByteString.CopyFrom(new byte[65537]))) },
        { "probe.person.templates[2].data", r => r.Probe.Person.Templates.Add([TestTemplates.Finger(), TestTemplates.Finger(), TestTemplates.Finger(10)]) },
        { "probe.organisation", r => r.Probe = new() { Organisation = new() } },
        { "probe.organisation", r => r.Probe = new() { Organisation = new() { Names = { "Front" } } } },
        { "probe.organisation", r => r.Probe = new() { Organisation = new() { Acronyms = { "FF" } } } },
        { "probe.organisation.acronyms[0]", r => r.Probe = new() { Organisation = new() { Names = { "F" }, Acronyms = { new string('F', 65) } } } },
        { "probe.organisation.countries[0]", r => r.Probe = new() { Organisation = new() { Names = { "F" }, Countries = { "" } } } },
        { "probe.document.number", r => r.Probe = new() { Document = new() } },
        { "probe.document.number", r => r.Probe = new() { Document = new() { Number = new('1', 65) } } },
        { "probe.mrz.lines", r => r.Probe = new() { Mrz = new() } },
        { "probe.mrz.lines[1]", r => r.Probe = new() { Mrz = new() { Lines = { new string('<', 44), "SHORT" } } } },
        { "probe.mrz.lines[0]", r => r.Probe = new() { Mrz = new() { Lines = { new string('é', 44), new string('<', 44) } } } },
        { "probe.mrz.lines[1]", r => r.Probe = new() { Mrz = new() { Lines = { new string('A', 44), new string('A', 44) } } } },
        { "probe", r => r.Probe = new() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void One_fault_is_named_by_its_path_alone(string path, Action<MatchRequest> spoil)
    {
        var request = Sound();
        spoil(request);
        Assert.Equal(path, Assert.Single(Rules.Check(request)).Field);
    }

    [Fact]
    public void A_finger_alone_is_a_question_and_so_is_a_finger_with_a_name()
    {
        var request = Sound();
        request.Probe = new() { Person = new() { Templates = { TestTemplates.Finger() } } };
        Assert.Empty(Rules.Check(request));
        request.Probe.Person.Names.Add("Ali");
        Assert.Empty(Rules.Check(request));
    }

    [Fact]
    public void As_many_templates_and_views_as_the_contract_allows_pass()
    {
        var request = Sound();
        request.Probe.Person.Templates.AddRange(Enumerable.Repeat(TestTemplates.Finger(), 16));
        Assert.Empty(Rules.Check(request));
    }

    [Fact]
    public void Templates_need_the_contract_that_has_them()
    {
        var probe = new Probe { Person = new() { Templates = { TestTemplates.Finger() } } };
        Assert.Equal(RefusalReason.ContractUnsupported, ContractVersions.Check(0, probe)!.Reason);
        Assert.Equal(RefusalReason.ContractUnsupported, ContractVersions.Check(1, probe)!.Reason);
        Assert.Null(ContractVersions.Check(2, probe));
        Assert.Null(ContractVersions.Check(1, Sound().Probe));
    }

    [Fact]
    public void The_log_names_the_modalities_that_are_asked_with()
    {
        var probe = new Probe { Person = new() };
        probe.Person.Templates.Add(Enum.GetValues<Modality>().Select(modality => Finger(t => t.Modality = modality)));
        Assert.Equal([Field.Fingerprint, Field.Face, Field.Iris, Field.Voice], AskedFields.Of(probe).Fields());
    }

    [Fact]
    public void A_name_alone_is_told_what_to_add()
    {
        var request = Sound();
        request.Probe.Person.BirthDates.Clear();
        Assert.StartsWith(
            "a name alone is never a hit; add ", Assert.Single(Rules.Check(request)).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("علی\u200Cرضا")]
    [InlineData("Türkân Şoray-Iğdır")]
    [InlineData("ғайни")]
    [InlineData("𐍈𐍉")]
    [InlineData("O'Neil")]
    public void Names_of_every_script_pass(string name)
    {
        var request = Sound();
        request.Probe.Person.Names[0] = name;
        Assert.Empty(Rules.Check(request));
    }

    [Theory]
    [InlineData(Calendar.Jalali, 1360, 6, 31)]
    [InlineData(Calendar.BikramSambat, 2040, 3, 32)]
    [InlineData(Calendar.Hijri, 1401, 12, 30)]
    [InlineData(Calendar.Gregorian, 1980, 2, 29)]
    public void Dates_of_every_calendar_pass(Calendar calendar, int year, int month, int day)
    {
        var request = Sound();
        request.Probe.Person.BirthDates[0].Date = new() { Calendar = calendar, Year = year, Month = month, Day = day };
        Assert.Empty(Rules.Check(request));
    }

    [Fact]
    public void All_faults_are_named_at_once_and_none_repeats_a_value()
    {
        var request = Sound();
        request.Context.Officer = "marker officer";
        request.Probe.Person.Names[0] = "marker\u202Ename";
        request.Probe.Person.Nationalities.Add("marker");
        var faults = Rules.Check(request);
        Assert.Equal(["context.officer", "probe.person.names[0]", "probe.person.nationalities[0]"], Paths(faults));
        Assert.DoesNotContain(faults, f => f.Description.Contains("marker", StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_beyond_the_bound_are_counted()
    {
        var request = new MatchRequest { Context = new(), Probe = new() { Person = new() } };
        request.Probe.Person.Names.AddRange(Enumerable.Repeat("\u0001", 16));
        request.Probe.Person.Nationalities.AddRange(Enumerable.Repeat("?", 8));
        for (var i = 0; i < 8; i++)
        {
            request.Probe.Person.Documents.Add(new DocumentProbe { Type = (DocumentType)99, IssuingCountry = "?" });
            request.Probe.Person.BirthDates.Add(new BirthDate { Date = new() { Year = -1, Month = 99 }, Until = new() { Year = -1, Month = 99 } });
        }

        var faults = Rules.Check(request);
        Assert.Equal(65, faults.Count);
        Assert.Equal("request", faults[^1].Field);
        var wire = RefusalStatus.ToRpcException(Kalkan.Federation.Requests.Refusal.ForFaults(faults));
        Assert.True(wire.Trailers.Sum(t => t.IsBinary ? t.ValueBytes.Length * 4 / 3 : t.Value.Length) < 12 * 1024);
    }

    [Fact]
    public void Faults_of_a_machine_readable_zone_stand_below_the_item_of_a_stream()
    {
        var item = new ScreenItem { ItemId = "1", Probe = new() { Mrz = new() { Lines = { new string('A', 44), new string('A', 44) } } } };
        Assert.Equal("item.probe.mrz.lines[1]", Assert.Single(Rules.Check(item)).Field);
    }

    [Fact]
    public void Item_ids_and_versions_are_checked()
    {
        Assert.Contains("item.item_id", Paths(Rules.Check(new ScreenItem { ItemId = "a b" })));
        Assert.Equal(["start.context"], Paths(RequestRules.Check(new ScreenStart())));
        Assert.Equal(["contracts"], Paths(RequestRules.Check(new GetInfoRequest())));
        Assert.Equal(["contracts[1]"], Paths(RequestRules.Check(new GetInfoRequest { Contracts = { 1, 2 } })));
        Assert.Empty(RequestRules.Check(new GetInfoRequest { Contracts = { 2, 1 } }));
        Assert.Equal(["signed_peer_file"], Paths(RequestRules.Check(new AnnouncePeerFileRequest())));
        Assert.Null(ContractVersions.Check(0));
        Assert.Equal(RefusalReason.ContractUnsupported, ContractVersions.Check(9)!.Reason);
    }

    [Fact]
    public void Whatever_bytes_parse_as_a_question_the_rules_do_not_throw() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<byte[]>(bytes =>
        {
            try
            {
                Rules.Check(MatchRequest.Parser.ParseFrom(bytes));
            }
            catch (InvalidProtocolBufferException)
            {
            }
        }));

    [Fact]
    public void Whatever_text_passes_holds_no_control_and_no_override() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text =>
            text is null || PlainText.FaultOf(text, 1, 256) is not null
            || (text.Length <= 256 && !text.Any(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))));

    private static string[] Paths(IReadOnlyList<FieldFault> faults) => [.. faults.Select(f => f.Field)];

    private static Template Finger(Action<Template> change)
    {
        var template = TestTemplates.Finger();
        change(template);
        return template;
    }

    private static BirthDate Born(int year) => new() { Date = new() { Year = year } };

    private static MatchRequest Sound() => new()
    {
        Context = new()
        {
            Purpose = Purpose.BorderCheck,
            LegalBasis = "Border Act, section 5",
            CaseReference = "BC-2026-17",
            Officer = "officer.17",
            RequestId = "0123456789abcdef0123456789abcdef",
        },
        Probe = new() { Person = new() { Names = { "Ali Karimov" }, BirthDates = { Born(1980) } } },
    };

    private sealed class NoMrz : IMrzReader
    {
        public IReadOnlyList<FieldFault> Check(MrzProbe mrz) => [new("probe.mrz.lines[1]", "has a wrong check digit")];
    }
}
