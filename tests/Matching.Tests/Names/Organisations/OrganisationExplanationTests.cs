using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Tests.Names.Organisations;

public sealed class OrganisationExplanationTests
{
    [Theory]
    [InlineData("Jaish-e-Mohammad", "جيش محمد", "jaish e=جیش:Translation mohammad=محمد:SameKey")]
    [InlineData("Falke AG", "Falke Aktiengesellschaft", "falke=falke:Literal ag=aktiengesellschaft:LegalForm")]
    [InlineData("Brigade 44", "Brigade Forty 4", "brigade=brigade:Literal 44=forty:Number")]
    [InlineData("TTP", "Tehrik-e-Taliban Pakistan", "ttp=tehrik e+taliban+pakistan:Acronym")]
    [InlineData("Tayota Motor", "Toyota Motor", "tayota=toyota:SameKey motor=motor:Literal")]
    [InlineData("Sokolprom", "Sokolpron", "sokolprom=sokolpron:Fuzzy")]
    [InlineData("Goodwill Bank", "Good Will Bank", "goodwill=good+will:Joined bank=bank:Literal")]
    public void It_says_which_words_met_and_why(string a, string b, string expected)
    {
        var likeness = OrganisationMatcher.Compare(OrganisationNames.Name(a), OrganisationNames.Name(b));
        Assert.Equal(expected, string.Join(' ', likeness.Pairs.Select(p =>
            $"{Text(likeness.A, p.A, p.CountA)}={Text(likeness.B, p.B, p.CountB)}:{p.Rule}")));
    }

    [Fact]
    public void It_says_what_was_left_over()
    {
        var likeness = OrganisationMatcher.Compare(OrganisationNames.Name("Bank of South Bend 5"), OrganisationNames.Name("The Bank of Boston 6"));
        Assert.Equal(["south", "bend", "5"], likeness.UnmatchedA.Select(i => likeness.A.Words[i].Text));
        Assert.Equal(["boston", "6"], likeness.UnmatchedB.Select(i => likeness.B.Words[i].Text));
        var shown = likeness.ToComparison();
        Assert.Equal(["boston", "6"], shown.MissingInA);
        Assert.Equal(["south", "bend", "5"], shown.MissingInB);
        Assert.Equal(new TokenPair("bank", "bank", NameRule.Literal, 1), Assert.Single(shown.Pairs));
        Assert.Equal(likeness.Score, shown.Score);
    }

    private static string Text(OrganisationVariant name, int at, int count) => string.Join('+', name.Words.Skip(at).Take(count).Select(w => w.Text));
}
