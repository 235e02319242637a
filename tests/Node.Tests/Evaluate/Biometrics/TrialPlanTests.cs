using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class TrialPlanTests
{
    private static readonly IReadOnlyList<SampleName> Fvc =
        [.. from database in new[] { "a", "b" } from finger in Enumerable.Range(101, 10) from impression in Enumerable.Range(1, 8) select Name($"{database}_{finger}_{impression}")];

    [Fact]
    public void Within_one_set_each_pair_is_compared_once()
    {
        var plan = new TrialPlan(Fvc, Fvc);
        Assert.Equal(["a", "b"], plan.Databases);
        var trials = plan.ProbesOf("b").SelectMany(probe => plan.TrialsOf(probe).Select(trial => (Probe: probe, Trial: trial))).ToList();
        Assert.Equal((280, 2880, 45), (trials.Count(t => t.Trial.IsGenuine), trials.Count(t => !t.Trial.IsGenuine), trials.Count(t => t.Trial is { IsGenuine: false, IsBetweenFirsts: true })));
        Assert.All(trials, t => Assert.True(t.Probe < t.Trial.Reference && Fvc[t.Trial.Reference].Database == "b"));
    }

    [Fact]
    public void Against_another_set_each_order_is_compared_and_no_sample_meets_itself()
    {
        var plan = new TrialPlan(Fvc, [.. Fvc]);
        var trials = plan.ProbesOf("a").SelectMany(plan.TrialsOf).ToList();
        Assert.Equal((560, 5760), (trials.Count(t => t.IsGenuine), trials.Count(t => !t.IsGenuine)));
    }

    [Fact]
    public void The_first_impressions_of_all_databases_are_the_gallery_and_the_others_ask()
    {
        var plan = new TrialPlan(Fvc, Fvc);
        Assert.Equal(20, plan.Gallery.Count);
        Assert.All(plan.Gallery, i => Assert.Equal(1, Fvc[i].Impression));
        Assert.Equal(140, plan.Searches.Count);
        Assert.All(plan.Searches, i => Assert.NotEqual(1, Fvc[i].Impression));
    }

    [Fact]
    public void The_lowest_impression_that_is_there_is_the_first_and_without_a_mate_nobody_asks()
    {
        IReadOnlyList<SampleName> probes = [Name("a_1_1"), Name("a_1_3"), Name("a_2_2")];
        IReadOnlyList<SampleName> references = [Name("a_1_10"), Name("a_1_2"), Name("a_3_1")];
        var plan = new TrialPlan(probes, references);
        Assert.Equal([1, 2], plan.Gallery);
        Assert.Equal([0, 1], plan.Searches);
    }

    private static SampleName Name(string text) => SampleName.TryParse(text, out var name) ? name : throw new ArgumentException(text, nameof(text));
}
