using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Demo.Biometrics;
using Kalkan.Node.Demo.Lists;

namespace Kalkan.Node.Tests.Demo;

public sealed class InventedFingerMatchingTests
{
    private const int Fingers = 20;
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Two_impressions_of_a_finger_score_far_above_those_of_two_fingers()
    {
        var fingers = Enumerable.Range(0, Fingers).Select(i => new InventedFinger((ulong)i + 900, 1 + (i % 10))).ToList();
        var first = fingers.Select(finger => FingerprintTemplate.Of(finger.Impression(0, ImpressionNoise.Enrolled))).ToList();
        var second = fingers.Select(finger => FingerprintTemplate.Of(finger.Impression(1, ImpressionNoise.Ordinary))).ToList();
        var genuine = first.Zip(second, FingerprintMatcher.Compare).Order().ToList();
        var impostor = first.SelectMany((one, i) => second.Where((_, j) => j != i).Select(other => FingerprintMatcher.Compare(one, other))).Order().ToList();
        // All but two of the genuine pairs above all but one in a hundred of the impostor pairs, and the middle ones far apart.
        Assert.True(genuine[2] > impostor[impostor.Count * 99 / 100], $"{genuine[2]} against {impostor[impostor.Count * 99 / 100]}");
        Assert.True(genuine[Fingers / 2] > impostor[^1] + 1, $"{genuine[Fingers / 2]} against {impostor[^1]}");
    }

    [Fact]
    public void The_finger_at_the_border_meets_its_own_record_best_of_all_fifteen_lists()
    {
        var question = DemoQuestions.All.Single(question => question.Kind == "biometric");
        var asked = Prepared(question.Probe.Person.Templates).Single();
        var scores = CountryCodes.All.SelectMany(member => DemoLists.For(member, Today)).Where(record => record.Person is not null)
            .SelectMany(record => Prepared(record.Person.Templates).Select(listed => (record.Id, Score: FingerprintMatcher.Compare(asked, listed))))
            .OrderByDescending(pair => pair.Score).ToList();
        Assert.Equal(question.RecordId, scores[0].Id);
        Assert.True(scores[0].Score > scores[1].Score + 2, $"{scores[0]} against {scores[1]}");
    }

    private static IEnumerable<FingerprintTemplate> Prepared(IEnumerable<Template> templates) =>
        templates.Where(template => template.Modality == Modality.Fingerprint).Select(template =>
        {
            Assert.True(FingerprintRecord.TryParse(template.Data.Span, null, out var record, out var fault), fault);
            return FingerprintTemplate.Of(record.Views[0]);
        });
}
