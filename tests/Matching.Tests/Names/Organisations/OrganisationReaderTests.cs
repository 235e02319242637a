using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Tests.Names.Organisations;

public sealed class OrganisationReaderTests
{
    [Theory]
    [InlineData("Army of the Blue Hills", "army:Concept of:Stop the:Stop blue:Distinctive hills:Distinctive")]
    [InlineData("OAO \"Sokol\"", "oao:Form sokol:Distinctive")]
    [InlineData("Nordwind A/S", "nordwind:Distinctive as:Form")]
    [InlineData("AS Nordwind", "as:Stop nordwind:Distinctive")]
    [InlineData("Sokol Limited Liability Company", "sokol:Distinctive limited liability company:Form")]
    [InlineData("Общество с ограниченной ответственностью Ромашка", "общество с ограниченнои ответственностю:Form ромашка:Distinctive")]
    [InlineData("J.e.M.", "jem:Distinctive")]
    [InlineData("C G Clow", "cg:Distinctive clow:Distinctive")]
    [InlineData("L & H", "l:Distinctive and:Stop h:Distinctive")]
    [InlineData("Unit 05", "unit:Common 05:Number=5")]
    [InlineData("Fund VIII", "fund:Concept viii:Number=8")]
    [InlineData("Xi Ltd", "xi:Distinctive ltd:Form")]
    [InlineData("VI Traders", "vi:Distinctive traders:Concept")]
    [InlineData("Brigade Forty 4", "brigade:Concept forty:Number=44")]
    [InlineData("Trust 2007-QXL1", "trust:Concept 2007:Number=2007 qxl:Distinctive 1:Number=1")]
    [InlineData("القاعدة", "القاعده:Name")]
    [InlineData("US Dawa", "us:Place dawa:Concept")]
    [InlineData("Ansar us-Sunna", "ansar:Concept us:Stop sunna:Concept")]
    [InlineData("Islamic State's Khorasan Province", "islamic state:Name khorasan:Place province:Wing")]
    [InlineData("Armée de l’Ouganda", "armee:Concept de:Stop ouganda:Place")]
    public void Words_are_known_for_what_they_are(string text, string words) => Assert.Equal(words, string.Join(' ', OrganisationNames.Name(text).Words.Select(Show)));

    [Theory]
    [InlineData("Tehrik-i-Taliban Pakistan (TTP)", 2)]
    [InlineData("Nordwind (Schweiz) AG", 1)]
    [InlineData("Blue Hills / Green Hills", 3)]
    [InlineData("Blue Hills a.k.a. Green Hills", 2)]
    [InlineData("Nordwind A/S", 1)]
    [InlineData("A; B; C; D; E; F", 4)]
    public void A_text_may_hold_several_names(string text, int count) => Assert.Equal(count, OrganisationNames.Name(text).Variants.Length);

    [Fact]
    public void An_index_finds_distinctive_words_symbols_joined_words_and_acronyms()
    {
        var words = OrganisationNames.Name("Jaish-e-Mohammad Ltd").IndexWords.ToList();
        Assert.Contains("mohammad", words);
        Assert.Contains("jem", words);
        Assert.Contains(words, w => w.StartsWith('§') && OrganisationNames.Name("جيش").IndexWords.Contains(w));
        Assert.DoesNotContain("ltd", words);
        Assert.Contains("goodwill", OrganisationNames.Name("Good Will Company").IndexWords);
        Assert.Contains("argument", OrganisationNames.Name("JSCARGUMENT").IndexWords);
    }

    private static string Show(OrganisationWord word) => $"{word.Text}:{word.Kind}{(word.Number is { } number ? "=" + number : "")}";
}
