using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Identity;

namespace Kalkan.Matching.Tests.Identity;

public sealed class DocumentComparisonTests
{
    [Theory]
    [InlineData("A1234567", "TJK", null, true, "same_number_and_issuer")]
    [InlineData("a 123-4567", "TJ", null, true, "same_number_and_issuer")]
    [InlineData("A1234567", "TJK", "id", true, "same_number_and_issuer_other_type")]
    [InlineData("A1234567", null, null, false, "same_number_issuer_unknown")]
    [InlineData("A1234567", "UZB", null, false, "same_number_other_issuer")]
    [InlineData("AIZ34S67", "TJK", null, false, "confusable:3")]
    [InlineData("AIZ34S67", "UZB", null, false, "other_number")]
    [InlineData("A1234568", "TJK", null, false, "other_number")]
    public void Only_the_same_number_of_the_same_issuer_is_a_hit(string number, string? issuer, string? type, bool hit, string rule)
    {
        var found = DocumentComparison.Compare(Facts.Document(number, issuer, type), Facts.Document("A1234567", "TJK", "passport"), MatchFields.All);
        Assert.Equal(hit, found.Hit);
        Assert.Equal(rule, Assert.Single(found.Evidence).Rule);
    }

    [Fact]
    public void Without_the_field_nothing_is_compared()
    {
        var document = Facts.Document("A1234567");
        Assert.Same(Comparison.Nothing, DocumentComparison.Compare(document, document, MatchFields.All.Without(MatchField.DocumentNumber)));
    }

    [Fact]
    public void Comparing_documents_is_symmetric() =>
        Prop.ForAll(Facts.Documents.Two().ToArbitrary(), pair =>
        {
            var (forth, back) = (DocumentComparison.Compare(pair.Item1, pair.Item2, MatchFields.All), DocumentComparison.Compare(pair.Item2, pair.Item1, MatchFields.All));
            return forth.Score.Equals(back.Score) && forth.Hit == back.Hit && forth.Evidence.SequenceEqual(back.Evidence);
        }).QuickCheckThrowOnFailure();
}
