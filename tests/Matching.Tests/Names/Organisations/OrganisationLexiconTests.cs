using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Tests.Names.Organisations;

public sealed class OrganisationLexiconTests
{
    [Theory]
    [InlineData("army", "jaish", "lashkar", "جيش", "لشکر", "армия", "ordu", "সেনা", "सेना", "இராணுவம்", "არმია")]
    [InlineData("bank", "بانک", "مصرف", "банк", "bankası", "ব্যাংক", "बैंक", "வங்கி", "බැංකුව", "ბანკი", "ބޭންކް")]
    [InlineData("party", "hizb", "حزب", "партия", "partisi", "পার্টি", "पार्टी", "கட்சி", "პარტია")]
    [InlineData("trading", "tijarat", "بازرگانی", "للتجارة", "ticaret", "торговый", "savdo", "тиҷорат")]
    [InlineData("exchange", "hawala", "sarafi", "صرافی", "صرافة", "обменник", "হুন্ডি", "हवाला")]
    [InlineData("brigade", "katibah", "liwa", "كتائب", "бригада", "катиба")]
    [InlineData("khorasan", "хорасан", "خراسان", "horasan", "খোরাসান", "xuroson")]
    public void Words_of_one_meaning_have_one_symbol(params string[] words) =>
        Assert.Single(words.Select(w => OrganisationNames.Name(w).Words[0].Entry.Symbol).Distinct());

    [Theory]
    [InlineData("army", "party")]
    [InlineData("oil", "gas")]
    [InlineData("trust", "bank")]
    [InlineData("uzbekistan", "turkestan")]
    [InlineData("georgia", "armenia")]
    public void Words_of_two_meanings_have_two(string a, string b) =>
        Assert.NotEqual(OrganisationNames.Name(a).Words[0].Entry.Symbol, OrganisationNames.Name(b).Words[0].Entry.Symbol);

    [Fact]
    public void The_lists_can_be_read_and_no_word_stands_in_two_places() => Assert.Empty(OrganisationLexicon.Conflicts());

    [Theory]
    [InlineData("исламского", "исламская")]
    [InlineData("traders", "trader")]
    [InlineData("والاسلامية", "الإسلامية")]
    public void Inflected_words_are_found(string a, string b) => Assert.Equal(OrganisationNames.Name(a).Words[0].Entry.Symbol, OrganisationNames.Name(b).Words[0].Entry.Symbol);
}
