using Kalkan.Federation.Countries;
using Kalkan.Matching.Identity;
using Kalkan.Node.Demo.Lists;
using Kalkan.Node.Gallery;
using Kalkan.Node.Gallery.Biometrics;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Demo;

public sealed class DemoStoriesTests
{
    private static readonly TemplateFacts Templates = new(ModelCalibrations.Default);
    private static readonly DateOnly Today = new(2026, 11, 25);

    public static TheoryData<string> Kinds { get; } = [.. DemoQuestions.All.Select(question => question.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_question_finds_its_record_and_nothing_else_in_all_fifteen_lists(string kind)
    {
        var question = DemoQuestions.All.Single(question => question.Kind == kind);
        var facts = ProbeFacts.Of(new MrzProbes(TimeProvider.System).Expand(question.Probe), Templates);
        var hits = CountryCodes.All.SelectMany(member => DemoLists.For(member, Today)).Where(record => Compare(facts, record).Hit).Select(record => record.Id);
        string[] expected = question.RecordId is { } id ? [id] : [];
        Assert.Equal(expected, hits);
    }

    [Fact]
    public void By_name_and_birth_date_the_traveller_under_another_name_is_nobody()
    {
        var probe = DemoQuestions.All.Single(question => question.Kind == "biometric").Probe;
        probe.Person.Templates.Clear();
        var facts = ProbeFacts.Of(probe, Templates);
        Assert.DoesNotContain(CountryCodes.All.SelectMany(member => DemoLists.For(member, Today)), record => Compare(facts, record).Hit);
    }

    private static Comparison Compare(ProbeFacts probe, Record record) => record.SubjectCase switch
    {
        Record.SubjectOneofCase.Person when probe.Person is not null =>
            PersonComparison.Compare(probe.Person, RecordFacts.Of(record.Person) with { Templates = Templates.Of(record.Person.Templates) }, MatchFields.All),
        Record.SubjectOneofCase.Organisation when probe.Organisation is not null =>
            OrganisationComparison.Compare(probe.Organisation, RecordFacts.Of(record.Organisation), MatchFields.All),
        Record.SubjectOneofCase.Document when !probe.Documents.IsDefaultOrEmpty && RecordFacts.Of(record.Document) is { } document =>
            probe.Documents.Select(asked => DocumentComparison.Compare(asked, document, MatchFields.All)).MaxBy(comparison => comparison.Score)!,
        _ => Comparison.Nothing,
    };
}
