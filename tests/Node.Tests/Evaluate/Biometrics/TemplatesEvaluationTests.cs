using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class TemplatesEvaluationTests
{
    // Of finger 1 10 and 11, of finger 2 20 and 20.4, of finger 3 19.8 and 35.
    private static readonly Enrolment<double> Six = Of(("a_1_1", 10), ("a_1_2", 11), ("a_2_1", 20), ("a_2_2", 20.4), ("b_3_1", 19.8), ("b_3_2", 35));

    [Fact]
    public void Pairs_within_a_database_are_compared()
    {
        var report = Run(Six, Six);
        Assert.Equal(["a", "b"], report.Databases.Keys);

        // Genuine -1 and -0.4, impostor -10 -10.4 -9 -9.4.
        Assert.Equal(new DatabaseFigures(2, 4, 0, 0, 0, 0, 0), report.Databases["a"]);
        Assert.Equal(new DatabaseFigures(1, 0, null, null, null, null, null), report.Databases["b"]);
        Assert.Equal(new MeanFigures(0, 0, 0, 0, 0), report.Mean);

        // -15.2 of finger 3 is below every impostor.
        Assert.Equal(1.0 / 3, report.Pooled.FnmrAtFmr001);
        Assert.Equal(8, report.TemplateBytes);
        Assert.True(report is { GenuinePerSecond: > 0, ImpostorPerSecond: > 0, SearchPerSecond: > 0 });
    }

    // 11 finds 10 (-1; else 19.8 at -8.8); 20.4 finds 20 (-0.4; else 19.8 at -0.6); 35 finds 20 (-15) before its mate (-15.2). Without mates the best is -0.6.
    [Fact]
    public void First_impressions_of_all_databases_are_searched_with_mates_and_without() =>
        Assert.Equal(new IdentificationFigures(3, 3, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3), Run(Six, Six).Identification);

    [Fact]
    public void What_the_gallery_loses_against_full_comparison_is_shown()
    {
        // 10.2 is 0.2 from its mate and 0.3 from the other, which is the same once rounded.
        var one = Run(Of(("a_1_1", 10), ("a_1_2", 10.2), ("a_2_1", 10.5)), null, isCoarse: true).Identification;
        Assert.Equal((1, 0, 1), (one.Mated, one.Rank1, one.Rank1Exhaustive));
    }

    [Fact]
    public void Another_extractors_templates_may_be_the_gallery()
    {
        var report = Run(Six, Six with { Names = [.. Six.Names], Templates = [.. Six.Templates.Select(t => t + 0.1)] });
        Assert.Equal((4, 8), (report.Databases["a"].Genuine, report.Databases["a"].Impostor));
        Assert.Equal((3, 3), (report.Identification.Gallery, report.Identification.Mated));
    }

    [Fact]
    public void Each_may_be_looked_for_among_all_others()
    {
        var names = Six.Names.Take(5).ToList();
        var five = new Enrolment<double>(names, [.. Six.Templates.Take(5)], Six.Failures);
        var plan = new TrialPlan(five.Names, five.Names, leaveOneOut: true);

        // 19.8 has no mate and only stands in the way: of 20 it is nearer (-0.2) than 20.4 (-0.4).
        Assert.Equal(new IdentificationFigures(5, 4, 0.75, 1, 1, 1), Evaluate(plan, five, five, isCoarse: false).Identification);
    }

    [Fact]
    public void Who_has_no_mate_is_not_looked_for()
    {
        var report = Run(Of(("a_1_1", 1), ("a_2_1", 2)), null);
        Assert.Equal((0, null), (report.Identification.Mated, report.Identification.Rank1));
        Assert.Null(report.SearchPerSecond);
        Assert.Null(report.GenuinePerSecond);
    }

    [Fact]
    public void Among_mates_alone_there_is_nothing_to_measure()
    {
        var report = Run(Of(("a_1_1", 1), ("a_1_2", 2)), null);
        Assert.Equal(new IdentificationFigures(1, 1, 1, 0, 0, 0), report.Identification);
        Assert.Null(report.SearchPerSecond);
    }

    private static Enrolment<double> Of(params (string Name, double Template)[] samples) => new(
        [.. samples.Select(s => SampleName.TryParse(s.Name, out var name) ? name : throw new ArgumentException(s.Name, nameof(samples)))],
        [.. samples.Select(s => s.Template)],
        new Dictionary<string, string>(StringComparer.Ordinal));

    private static BiometricsReport Run(Enrolment<double> probes, Enrolment<double>? references, bool isCoarse = false) =>
        Evaluate(new(probes.Names, (references ?? probes).Names), probes, references ?? probes, isCoarse);

    private static BiometricsReport Evaluate(TrialPlan plan, Enrolment<double> probes, Enrolment<double> references, bool isCoarse) =>
        new TemplatesEvaluation<double>(new NumbersModality(isCoarse), new(TimeProvider.System, TimeSpan.FromTicks(1)), slots: 50, (_, _) => { })
            .Run(plan, probes, references, TestContext.Current.CancellationToken);
}
