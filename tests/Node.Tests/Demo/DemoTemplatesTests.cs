using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Iris;
using Kalkan.Node.Demo.Lists;

namespace Kalkan.Node.Tests.Demo;

public sealed class DemoTemplatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly IReadOnlyList<Template> All =
    [
        .. CountryCodes.All.SelectMany(member => DemoLists.For(member, Today)).SelectMany(record => record.Person?.Templates.ToArray() ?? []),
        .. DemoQuestions.All.SelectMany(question => question.Probe.Person?.Templates.ToArray() ?? []),
    ];

    [Fact]
    public void Every_template_of_the_demonstration_is_what_its_format_says()
    {
        Assert.All(All, template => Assert.Null(Fault(template)));
        Assert.Equal(4, All.Select(template => template.Modality).Distinct().Count());
    }

    [Fact]
    public void Every_model_says_that_it_is_of_the_demonstration() =>
        Assert.All(All, template => Assert.StartsWith("kalkan-demo-", template.Model, StringComparison.Ordinal));

    [Fact]
    public void No_two_templates_are_the_same() => Assert.Equal(All.Count, All.Select(template => template.Data).Distinct().Count());

    [Fact]
    public void A_finger_record_says_the_position_of_its_template() =>
        Assert.All(All.Where(template => template.Modality == Modality.Fingerprint), template =>
        {
            Assert.True(FingerprintRecord.TryParse(template.Data.Span, null, out var record, out var fault), fault);
            var view = Assert.Single(record.Views);
            Assert.Equal(template.Position, (uint)view.Position);
            Assert.Equal(template.Quality, (uint)view.Quality!.Value);
            Assert.NotEmpty(view.Minutiae);
            Assert.All(view.Minutiae, minutia => Assert.True(minutia.X < view.Width && minutia.Y < view.Height));
        });

    private static string? Fault(Template template)
    {
        string? fault;
        switch (template.Modality)
        {
            case Modality.Fingerprint:
                Assert.True(FingerprintFormats.TryParse(template.Format, out var standard));
                return FingerprintRecord.TryParse(template.Data.Span, standard, out _, out fault) ? null : fault;
            case Modality.Iris:
                Assert.True(IrisLayout.TryParse(template.Format, out var layout));
                return IrisCode.TryParse(layout!, template.Data.Span, out _, out fault) ? null : fault;
            default:
                Assert.True(EmbeddingFormatNames.TryParse(template.Format, out var format));
                return Embedding.TryParse(format, template.Data.Span, out _, out fault) ? null : fault;
        }
    }
}
