using Kalkan.Matching.Names;
using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Tests.Evaluate;

public sealed class NamesEvaluationTests
{
    [Fact]
    public void Each_set_is_counted()
    {
        var report = Run();
        Assert.Equal((11, 12, 0), (report.Records, report.Names, report.UnreadableNames));
        Assert.Equal(["cyrillic", "either", "latin", "persian", "twins"], report.Sets.Keys);
        Assert.Equal((2, 1.0, 1.0, 1.0, 1.0), Figures(report, "cyrillic"));
        Assert.Equal((4, 0.75, 0.75, 0.75, 0.75), Figures(report, "latin"));
        Assert.Equal((1, 1.0, 1.0, 1.0, 1.0), Figures(report, "persian"));
        Assert.Equal((1, 0.0, 1.0, 1.0, 1.0), Figures(report, "twins"));
        Assert.Equal((1, 1.0, 1.0, 1.0, 1.0), Figures(report, "either"));
        Assert.Null(report.CrossScript);
        Assert.Null(report.Misses);
    }

    [Fact]
    public void Non_targets_set_the_threshold_and_all_targets_are_counted_above_it()
    {
        var set = Assert.Single(Run().Screening);
        Assert.Equal("nontarget_strangers", set.Key);
        Assert.Equal(3, set.Value.N);

        // Three are too few for a rate: the threshold is the best score of a stranger, who shares a first name.
        Assert.InRange(set.Value.ThresholdAtOnePercent, 0.3, 0.9);
        Assert.Equal(set.Value.ThresholdAtOnePercent, set.Value.ThresholdAtOnePerMille);
        Assert.Equal(new Proportion(8, 9), set.Value.FoundAtOnePercent);
    }

    [Fact]
    public void Misses_are_listed_only_for_who_asks_and_as_many_as_asked()
    {
        var misses = Run(misses: 1).Misses!;
        var miss = Assert.Single(misses, m => m.Expected is not null);
        Assert.Equal(("latin", "Wilhelmina Oosterhuizen", "Shyamaprasad Ganthawali"), (miss.Set, miss.Query, miss.Expected));
        Assert.Null(miss.Rank);
        Assert.All(misses, m => Assert.InRange(m.Best.Count, 0, 3));
    }

    [Fact]
    public void What_cannot_be_counted_is_said()
    {
        using var gallery = new EvaluationFile("k1\tZarandullo Qumrigov\nk2\t...\nk3\t" + new string('x', 300));
        using var queries = new EvaluationFile("a\tZarandullo Qumrigov\tk1\na\t???\tk1\na\tZarandullo Qumrigov\tk77\na\tZarandullo Qumrigov");
        var report = new NamesEvaluation(TimeProvider.System, (_, _) => { }).Run(gallery.Path, queries.Path, NameKind.Person, 0, CancellationToken.None);
        Assert.Equal((3, 1, 2), (report.Records, report.Names, report.UnreadableNames));
        Assert.Equal((1, 1, 1), (report.UnreadableQueries, report.ExpectingUnknown, report.NotCounted));
        Assert.Equal(3, report.Sets["a"].N);
        Assert.Equal(1.0 / 3, report.Sets["a"].Recall100);
    }

    [Fact]
    public void The_mean_is_of_sets_of_other_scripts_that_are_large_enough()
    {
        using var queries = new EvaluationFile(string.Join('\n',
        [
            .. Enumerable.Repeat("cyrillic\tЗарандулло Қумригов\tk1", 15), .. Enumerable.Repeat("cyrillic\tСовсем Другой\tk1", 5),
            .. Enumerable.Repeat("georgian\tთენგიზ ლომაშვილაძე\tk3", 20),
            .. Enumerable.Repeat("persian\tبهروز کهن‌پناهی\tk4", 19),
            .. Enumerable.Repeat("latin\tLeopold Havranek\tk4", 30),
        ]));
        var macro = Run(queries: queries.Path).CrossScript!;
        Assert.Equal(2, macro.Sets);
        Assert.Equal((0.75 + 1) / 2, macro.Recall10);
    }

    [Fact]
    public void Pairs_are_counted_for_each_schema_and_together()
    {
        var report = PairsEvaluation.Run(EvaluationFile.Own("pairs.tsv"), 0, _ => { }, CancellationToken.None);
        Assert.Equal(["all", "Company", "Person"], report.Schemas.Keys);
        Assert.Equal((6, 3), (report.Schemas["all"].N, report.Schemas["all"].Same));
        Assert.All(report.Schemas.Values, schema => Assert.Equal((1.0, 1.0), (schema.Auc, schema.BestF1)));
        Assert.Equal(NameMatcher.DefaultThreshold, report.Threshold);
        Assert.Null(report.Misses);
    }

    [Fact]
    public void A_pair_on_the_wrong_side_is_listed_for_who_asks()
    {
        using var file = new EvaluationFile("Person\tLeopold Havranek\tGülizar Çamlıtepeoğlu\t1\nPerson\tLeopold Havranek\tLeopold Havranek\t1\nPerson\t?\tA\t0");
        var report = PairsEvaluation.Run(file.Path, 5, _ => { }, CancellationToken.None);
        Assert.Equal("Gülizar Çamlıtepeoğlu", Assert.Single(report.Misses!).B);
        Assert.Equal(1, report.Unreadable);
    }

    [Theory]
    [InlineData("Person", NameKind.Person)]
    [InlineData("Company", NameKind.Organisation)]
    [InlineData("Organization", NameKind.Organisation)]
    [InlineData("LegalEntity", NameKind.Organisation)]
    [InlineData("Vessel", NameKind.Organisation)]
    public void Whatever_is_no_person_is_compared_as_an_organisation(string schema, NameKind kind) => Assert.Equal(kind, PairsEvaluation.KindOf(schema));

    private static NamesReport Run(int misses = 0, string? queries = null) => new NamesEvaluation(TimeProvider.System, (_, _) => { }).Run(
        EvaluationFile.Own("gallery.tsv"), queries ?? EvaluationFile.Own("queries.tsv"), NameKind.Person, misses, CancellationToken.None);

    private static (int, double, double, double, double) Figures(NamesReport report, string set)
    {
        var figures = report.Sets[set];
        return (figures.N, figures.Rank1, figures.Recall10, figures.Recall100, figures.CandidateRecall);
    }
}
