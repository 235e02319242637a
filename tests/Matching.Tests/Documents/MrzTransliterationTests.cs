using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Tests.Documents;

public sealed class MrzTransliterationTests
{
    [Theory]
    [InlineData("Müller", "MUELLER")]
    [InlineData("Åse Ødegård", "AASE OEDEGAARD")]
    [InlineData("D'Artagnan-Núñez", "DARTAGNAN NUNEZ")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Рахимов Хуршед", "RAKHIMOV KHURSHED")]
    [InlineData("Щукин Объедков", "SHCHUKIN OBIEEDKOV")]
    [InlineData("Ҷӯраев Ғафур", "JURAEV GHAFUR")]
    [InlineData("محمد", "MXHMD")]
    [InlineData("ابو بكر محمد بن زكريا الرازي", "ABW BKR MXHMD BN ZKRYA ALRAZY")]
    [InlineData("مُحَمَّد", "MXHMMD")]
    [InlineData("Yıldız İpek", "YILDIZ IPEK")]
    public void Names_are_written_as_the_tables_recommend(string name, string mrz)
    {
        Assert.True(MrzTransliteration.TryWrite(name, out var written));
        Assert.Equal(mrz, written);
    }

    [Theory]
    [InlineData("Müller", "MUELLER")]
    [InlineData("Müller", "MULLER")]
    [InlineData("Müller", "MUXXLLER")]
    [InlineData("Peña", "PENXXA")]
    [InlineData("Peña", "PENA")]
    [InlineData("Åse", "ASE")]
    [InlineData("Əliyev", "ALIYEV")]
    [InlineData("Хуршед", "XURSHED")]
    [InlineData("فاطمة", "FAXTTMXAH")]
    [InlineData("مُحَمَّد", "MXHMMD")]
    [InlineData("مُحَمَّد", "MXHMD")]
    [InlineData("O'Neil-Smith", "ONEIL SMITH")]
    public void Every_form_that_a_State_may_choose_is_recognised(string visual, string mrz) => Assert.True(MrzTransliteration.CanBe(visual, mrz));

    [Theory]
    [InlineData("Müller", "MILLER")]
    [InlineData("Müller", "MUELLE")]
    [InlineData("Müller", "MUELLERS")]
    [InlineData("Müller", "")]
    [InlineData("漢", "HAN")]
    public void Another_name_is_not(string visual, string mrz) => Assert.False(MrzTransliteration.CanBe(visual, mrz));

    [Theory]
    [InlineData("Krasuang", "KRAS", true)]
    [InlineData("Müller", "MU", true)]
    [InlineData("Щукин", "SHC", true)]
    [InlineData("Krasuang", "KRAX", false)]
    public void A_truncated_name_is_recognised_by_its_beginning(string visual, string mrz, bool expected) =>
        Assert.Equal(expected, MrzTransliteration.CanBe(visual, mrz, truncated: true));

    [Fact]
    public void A_letter_of_no_table_is_refused_rather_than_left_out()
    {
        Assert.False(MrzTransliteration.TryWrite("漢字", out _));
        Assert.False(MrzTransliteration.TryWrite(null, out _));
        Assert.False(MrzTransliteration.TryWrite(new string('A', 257), out _));
    }

    [Fact]
    public void Whatever_is_written_is_recognised()
    {
        foreach (var name in new[] { "Jürgen Ñandú", "Ғуломова Ҳусния", "غلامرضا", "Şükrü Öztürk", "Þórður", "ځواک" })
        {
            Assert.True(MrzTransliteration.TryWrite(name, out var written), name);
            Assert.Matches("^[A-Z ]+$", written);
            Assert.True(MrzTransliteration.CanBe(name, written), name);
        }
    }
}
