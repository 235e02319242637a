using Google.Protobuf;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Gallery;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class BodySearchTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private readonly RecordGallery _gallery = new(new(TimeProvider.System), new(Bodies.Measured));

    [Theory]
    [InlineData(Modality.Fingerprint)]
    [InlineData(Modality.Face)]
    [InlineData(Modality.Iris)]
    public async Task One_against_all_a_body_alone_finds_its_person_and_nobody_else(Modality modality)
    {
        Load(30);
        for (var person = 0; person < 5; person++)
        {
            var found = await FindAsync(Everything, Sample(modality, person));
            Assert.Equal([$"p{person}"], found.Candidates.Select(c => c.RecordId));
            Assert.Empty(found.NotCompared);
        }

        Assert.Empty((await FindAsync(Everything, Sample(modality, 77))).Candidates);
    }

    [Fact]
    public async Task Another_name_on_the_same_finger_is_a_hit_that_shows_the_contradiction()
    {
        Load(10);
        var person = new PersonProbe { Names = { "Quentin Featherstonehaugh" }, BirthDates = { new BirthDate { Date = new() { Year = 1931 } } } };
        person.Templates.Add(Bodies.Finger(3, 2, sample: 1));
        var hit = Assert.Single((await FindAsync(Everything, person)).Candidates);
        Assert.Equal("p3", hit.RecordId);
        Assert.Equal(Agreement.Agreed, hit.Evidence.Single(e => e.Field == Field.Fingerprint).Agreement);
        Assert.Equal(Agreement.Contradicted, hit.Evidence.Single(e => e.Field == Field.Name).Agreement);
        Assert.Equal(Agreement.Contradicted, hit.Evidence.Single(e => e.Field == Field.BirthDate).Agreement);
        Assert.True(hit.Score > 0.9);
    }

    [Fact]
    public async Task A_voice_alone_is_no_hit_and_with_a_finger_it_adds_its_weight()
    {
        Load(10);
        Assert.Empty((await FindAsync(Everything, Bodies.Voice(3, sample: 1))).Candidates);
        var both = Assert.Single((await FindAsync(Everything, Bodies.Voice(3, sample: 1), Bodies.Finger(3, 2, sample: 1))).Candidates);
        Assert.True(both.Evidence.Single(e => e.Field == Field.Voice).Weight > 0);
    }

    [Fact]
    public async Task What_does_not_compare_says_so_and_names_the_models()
    {
        Load(3);
        var found = await FindAsync(Everything, Bodies.Finger(1, 2), Bodies.Face(1, model: "facenet-v1"));
        Assert.Equal("p1", Assert.Single(found.Candidates).RecordId);
        var not = Assert.Single(found.NotCompared);
        Assert.Equal((Field.Face, 1u, $"not comparable: facenet-v1 against {Bodies.Model}"), (not.Field, not.Template, not.Reason));
    }

    [Fact]
    public async Task What_may_not_match_reads_like_what_is_not_there()
    {
        Load(3);
        var hidden = await FindAsync(Scope(Field.Name, Field.BirthDate), Bodies.Finger(1, 2), Bodies.Face(1, model: "facenet-v1"));
        _gallery.Change([.. Enumerable.Range(0, 3).Select(n => KeyValuePair.Create($"p{n}", (GalleryEntry?)null))]);
        var absent = await FindAsync(Everything, Bodies.Finger(1, 2), Bodies.Face(1, model: "facenet-v1"));
        Assert.Empty(hidden.Candidates);
        Assert.Equal(absent.NotCompared, hidden.NotCompared);
    }

    [Fact]
    public async Task A_changed_record_is_found_by_its_new_templates_only_and_a_removed_one_by_none()
    {
        Load(10);
        var changed = Record(3);
        changed.Person.Templates.Clear();
        changed.Person.Templates.Add(Bodies.Finger(500, 2));
        _gallery.Change([KeyValuePair.Create<string, GalleryEntry?>("p3", _gallery.EntryOf(changed)), KeyValuePair.Create<string, GalleryEntry?>("p4", null)]);
        Assert.Empty((await FindAsync(Everything, Bodies.Finger(3, 2, 1))).Candidates);
        Assert.Empty((await FindAsync(Everything, Bodies.Finger(4, 2, 1))).Candidates);
        Assert.Equal("p3", Assert.Single((await FindAsync(Everything, Bodies.Finger(500, 2, 1))).Candidates).RecordId);
    }

    [Fact]
    public async Task Who_goes_away_ends_the_scan()
    {
        Load(10);
        using var leaving = new CancellationTokenSource();
        var watch = new FreeScan(_ => leaving.Cancel(), leaving.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _gallery.FindAsync(Probe(Bodies.Finger(3, 2, 1)), Everything, watch, leaving.Token).AsTask());
        Assert.Equal("p3", Assert.Single((await FindAsync(Everything, Bodies.Finger(3, 2, 1))).Candidates).RecordId);
    }

    [Theory]
    [InlineData(Modality.Fingerprint)]
    [InlineData(Modality.Face)]
    [InlineData(Modality.Iris)]
    public async Task Nobody_waits_for_anothers_budget(Modality modality)
    {
        Load(10);
        using var budget = new Gate();
        var poor = _gallery.FindAsync(Probe(Sample(modality, 3)), Everything, new PoorScan(budget), TestContext.Current.CancellationToken).AsTask();
        budget.Arrival();
        Assert.Equal("p4", Assert.Single((await FindAsync(Everything, Sample(modality, 4))).Candidates).RecordId);
        Assert.False(poor.IsCompleted);
        budget.Open();
        Assert.Equal("p3", Assert.Single((await poor).Candidates).RecordId);
    }

    [Fact]
    public async Task Every_comparison_of_two_fingers_is_paid_for_those_of_who_was_found_too()
    {
        Load(3);
        var person = Record(1).Person;
        var byFingers = new CountedScan();
        await _gallery.FindAsync(Probe(Bodies.Finger(1, 2, 1), Bodies.Finger(1, 7, 1)), Everything, byFingers, TestContext.Current.CancellationToken);

        // Two fingers of three persons in the scan; then the two of each that it found.
        Assert.InRange(byFingers.Spent, 6 + 2, 6 + 6);

        var byName = new CountedScan();
        var probe = Probe(Bodies.Finger(99, 2));
        probe.Person.Names.Add(person.Names[0].Text);
        probe.Person.BirthDates.Add(person.BirthDates);
        Assert.NotEmpty((await _gallery.FindAsync(probe, Everything, byName, TestContext.Current.CancellationToken)).Candidates);
        Assert.InRange(byName.Spent, 3 + 1, 3 + 3);
    }

    [Fact]
    public async Task A_record_that_changes_all_the_while_is_found_by_every_search()
    {
        Load(50);
        using var enough = new CancellationTokenSource();
        var changing = Task.Run(
            () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    _gallery.Change([KeyValuePair.Create<string, GalleryEntry?>("p3", _gallery.EntryOf(Record(3)))]);
                }
            },
            TestContext.Current.CancellationToken);
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal("p3", Assert.Single((await FindAsync(Everything, Bodies.Finger(3, 2, 1))).Candidates).RecordId);
        }

        await enough.CancelAsync();
        await changing;
    }

    [Fact]
    public async Task A_record_that_changes_its_kind_all_the_while_is_found_by_every_search()
    {
        Load(3);
        using var enough = new CancellationTokenSource();
        var kinds = Enumerable.Range(1, 4000).Select(Kind).ToList();
        var changing = Task.Run(
            () =>
            {
                foreach (var kind in kinds.TakeWhile(_ => !enough.IsCancellationRequested))
                {
                    _gallery.Change([KeyValuePair.Create<string, GalleryEntry?>("p1", kind)]);
                }
            },
            TestContext.Current.CancellationToken);
        var face = Bodies.Face(1, sample: 1);
        while (!changing.IsCompleted)
        {
            Assert.Equal("p1", Assert.Single((await FindAsync(Everything, face)).Candidates).RecordId);
        }

        await enough.CancelAsync();
        await changing;
    }

    [Fact]
    public async Task Vectors_of_one_model_with_another_length_say_that_they_do_not_compare()
    {
        Load(3);
        var face = Bodies.Face(1, dimensions: 256);
        var not = Assert.Single((await FindAsync(Everything, face)).NotCompared);
        Assert.Equal($"not comparable: {Bodies.Model} of 256 values against {Bodies.Model} of 128 values", not.Reason);
    }

    [Fact]
    public async Task A_finger_of_too_few_minutiae_says_so_and_is_no_silent_no_hit()
    {
        Load(3);
        var few = Bodies.Finger(1, 2);
        Assert.True(FingerprintRecord.TryParse(few.Data.Span, FingerprintFormat.Iso2005, out var finger, out _));
        few.Data = ByteString.CopyFrom(FingerprintRecord.Of(
            FingerprintFormat.Iso2005, [finger.Views[0] with { Minutiae = [.. finger.Views[0].Minutiae.Take(4), finger.Views[0].Minutiae[0]] }]).ToBytes());
        var not = Assert.Single((await FindAsync(Everything, Bodies.Finger(1, 2), few)).NotCompared);
        Assert.Equal((Field.Fingerprint, 1u, "not compared: no view has more than 4 minutiae"), (not.Field, not.Template, not.Reason));
    }

    [Fact]
    public async Task Models_with_long_names_are_told_as_many_as_the_contract_has_room_for()
    {
        var models = Enumerable.Range(0, 4).Select(n => new string((char)('a' + n), 64)).ToList();
        var record = Record(1);
        record.Person.Templates.Add(models.Select(model => Bodies.Face(1, model: model)));
        record.Person.Templates.RemoveAt(2);
        _gallery.Load([_gallery.EntryOf(record)]);
        var asked = new string('x', 64);
        var not = Assert.Single((await FindAsync(Everything, Bodies.Face(1, model: asked))).NotCompared);
        Assert.Equal($"not comparable: {asked} against {models[0]}, {models[1]} and others", not.Reason);
        Assert.Equal(not.Reason, Assert.Single(NotComparedList.Of(new([], [not]))).Reason);
    }

    [Fact]
    public async Task An_eye_of_a_number_that_no_eye_has_is_taken_as_unknown()
    {
        Load(3);
        var eye = Bodies.Iris(2, 1, sample: 1);
        foreach (var number in new uint[] { 0, 3, uint.MaxValue })
        {
            eye.Position = number;
            Assert.Equal("p2", Assert.Single((await FindAsync(Everything, eye)).Candidates).RecordId);
        }
    }

    private static SharingScope Everything => Scope([.. FieldCatalog.FieldsOf(RecordKind.Person).Fields()]);

    private static SharingScope Scope(params Field[] match) => new(
        Country.GE, test: false, Today, [new(ulong.MaxValue, uint.MaxValue, new("all", FieldSet.Of(match), FieldSet.All, FieldSet.None, 0, 100))], 1);

    private static Template Sample(Modality modality, int person) => modality switch
    {
        Modality.Fingerprint => Bodies.Finger(person, 2, sample: 1),
        Modality.Face => Bodies.Face(person, sample: 1),
        _ => Bodies.Iris(person, 1, sample: 1),
    };

    private static Probe Probe(params Template[] templates) => new() { Person = new() { Templates = { templates } } };

    private static Record Record(int person) => new()
    {
        Id = $"p{person}",
        Person = new()
        {
            Names = { new Name { Text = $"Zarandullo Qumrigov{person}", Kind = NameKind.Primary } },
            BirthDates = { new BirthDate { Date = new() { Year = 1970 + person } } },
            Templates = { Bodies.Finger(person, 2), Bodies.Finger(person, 7), Bodies.Face(person), Bodies.Voice(person), Bodies.Iris(person, 1) },
        },
        Categories = { Category.Suspect },
        LegalGround = "Invented law",
        ReviewOn = new() { Year = 2030, Month = 1, Day = 1 },
        NeutralityCheck = new() { Officer = "tj-1", On = new() { Year = 2026, Month = 1, Day = 1 } },
    };

    // Each of another set of categories, and so of traits that no record had before.
    private GalleryEntry Kind(int number)
    {
        var record = Record(1);
        record.Person.Templates.Clear();
        record.Person.Templates.Add(Bodies.Face(1));
        record.Categories.Clear();
        record.Categories.AddRange(Enum.GetValues<Category>().Where(c => c != Category.Unspecified).Where((_, bit) => (number >> bit & 1) == 1));
        return _gallery.EntryOf(record);
    }

    private ValueTask<Findings> FindAsync(SharingScope scope, params Template[] templates) => FindAsync(scope, Probe(templates).Person);

    private ValueTask<Findings> FindAsync(SharingScope scope, PersonProbe person) => _gallery.FindAsync(
        new() { Person = person }, scope, new FreeScan(null, CancellationToken.None), TestContext.Current.CancellationToken);

    private void Load(int persons) => _gallery.Load([.. Enumerable.Range(0, persons).Select(n => _gallery.EntryOf(Record(n)))]);

    private sealed class CountedScan : IScanWatch
    {
        private long _spent;

        public long Spent => _spent;

        public void Progress(double fraction)
        {
            // Nobody looks.
        }

        public void Spend(long comparisons) => Interlocked.Add(ref _spent, comparisons);
    }

    /// <summary>Whose budget is used up until the gate opens.</summary>
    private sealed class PoorScan(Gate budget) : IScanWatch
    {
        public void Progress(double fraction)
        {
            // Nobody looks.
        }

        public void Spend(long comparisons) => budget.Pass();
    }
}
