namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class TurkiyePitfalls
{
    [Theory]
    [InlineData("Işık Yıldırım", "ISIK YILDIRIM", "dotless i in capitals")]
    [InlineData("IŞIK YILDIRIM", "ışık yıldırım", "I is the capital of dotless i")]
    [InlineData("İSMAİL ÇIĞIROĞLU", "Ismail Cigiroglu", "dotted capital I")]
    [InlineData("i\u0307smai\u0307l çığıroğlu", "İSMAİL ÇIĞIROĞLU", "a lower-cased dotted I leaves its dot behind")]
    [InlineData("Şükrü Ağaçdelen", "Sukru Agacdelen", "marks dropped")]
    [InlineData("Şükrü Ağaçdelen", "Shukru Aghachdelen", "written for English ears")]
    [InlineData("Şükrü Ağaçdelen", "SUEKRUE AGACDELEN", "ue in a passport's machine-readable zone")]
    [InlineData("Çetin Öğüt", "CETIN OEGUET", "oe and ue")]
    [InlineData("Tuğba Sönmez", "Tuba Sonmez", "soft g left out")]
    [InlineData("Doğan Kılıçarslan", "Dogan Kilicarslan", "soft g as g")]
    [InlineData("Cemal Çakır", "Джемаль Чакыр", "as a Russian form writes it")]
    [InlineData("Cengiz Özbilgin", "Jengiz Ozbilgin", "c is j")]
    [InlineData("Ümit Gürağaç", "Uemit Gueragac", "ue and a soft g")]
    [InlineData("Hatice Gül Sarıkaya-Demirtaş", "Hatice Gul Sarikaya", "a second surname left out")]
    [InlineData("Oğuzhan Şahbaz", "اوغوزخان شهباز", "as a Persian form writes it")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Mehmet Çelik", "Mehmet Çetin", "surnames alike in their first letters")]
    [InlineData("İsmail Yıldırım", "İsmet Yıldırım", "given names alike in their first letters")]
    [InlineData("Hasan Demir", "Hüseyin Demir", "Hasan is not Hüseyin")]
    [InlineData("Şükrü Ağaçdelen", "Şükrü Ağaoğlu", "surnames alike in their first letters")]
    [InlineData("Işık Yıldırım", "Işıl Yılmaz", "alike in nothing but their first letters")]
    [InlineData("Ahmet Çakır", "Mehmet Çakır", "Ahmet is not Mehmet")]
    [InlineData("Джемаль Чакыр", "Kemal Çakır", "Cemal is not Kemal")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Işık Yıldırım", "ISIK YILDIRIM", "Işın Yıldırım")]
    [InlineData("Cemal Çakır", "Джемаль Чакыр", "Кемаль Чакыр")]
    [InlineData("Tuğba Sönmez", "Tuba Sonmez", "Tülay Sönmez")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
