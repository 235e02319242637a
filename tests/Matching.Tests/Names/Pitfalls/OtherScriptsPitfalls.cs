namespace Kalkan.Matching.Tests.Names.Pitfalls;

/// <summary>Scripts of the neighbours: Armenian, Hebrew, Greek, the letters of Uyghur, and names that cross three scripts.</summary>
public sealed class OtherScriptsPitfalls
{
    [Theory]
    [InlineData("Վարդան Խաչատրյան", "Vardan Khachatryan", "Armenian")]
    [InlineData("Վարդան Խաչատրյան", "Вардан Хачатрян", "Armenian against Russian")]
    [InlineData("Հովհաննես Ղազարյան", "Hovhannes Ghazaryan", "the letter gh")]
    [InlineData("Հովհաննես Ղազարյան", "Оганес Казарян", "Russianised: no h, k for gh")]
    [InlineData("Ծովինար Պետրոսյան", "Tsovinar Petrossian", "ts; the western ending")]
    [InlineData("Գևորգ Ճանճապանյան", "Gevorg Chanchapanyan", "the ligature ev; ejective ch")]
    [InlineData("ԶԱՐՈՒՀԻ ՄԵԼԻՔՅԱՆ", "Zaruhi Melikyan", "two letters for u")]
    [InlineData("שלמה ברנע", "Shlomo Barnea", "Hebrew")]
    [InlineData("יעקב אבוטבול", "Yaakov Abutbul", "b and v share a letter")]
    [InlineData("רחל חדד", "Rachel Hadad", "khet as ch and as h")]
    [InlineData("מרדכי צוקרמן", "Mordechai Zukerman", "tsade as z")]
    [InlineData("Χρήστος Καραγιώργης", "Christos Karagiorgis", "Greek")]
    [InlineData("Χρήστος Καραγιώργης", "Hristos Karayiorgis", "ch and h, g and y")]
    [InlineData("Δημήτρης Μπακάλης", "Dimitris Bakalis", "mp is b")]
    [InlineData("Ευάγγελος Ντόκος", "Evangelos Dokos", "ev; ng; nt is d")]
    [InlineData("قەيسەر يۈسۈپ", "Qeyser Yusup", "Uyghur vowels")]
    [InlineData("Мирвайс Станекзай", "میرویس ستانکزی", "Russian against Dari")]
    [InlineData("ফরিদ নাসির", "Фарид Насир", "Bengali against Russian")]
    [InlineData("फ़रीद नासिर", "فريد ناصر", "Devanagari against Arabic")]
    [InlineData("ფარიდ ნასირი", "فرید ناصری", "Georgian against Persian")]
    [InlineData("ෆරීඩ් නසීර්", "Farid Nasir", "Sinhala f and retroflex d")]
    [InlineData("ئابدۇراخمان تۇرسۇن", "Abdurahman Tursun", "Uyghur letters")]
    [InlineData("ئابدۇراخمان تۇرسۇن", "Абдурахман Турсун", "Uyghur against Russian")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Վարդան Խաչատրյան", "Vahan Khachatryan", "given names alike in their first letters")]
    [InlineData("Վարդան Խաչատրյան", "Վարդան Պետրոսյան", "-yan is shared by all")]
    [InlineData("שלמה ברנע", "Shimon Barnea", "given names alike in their first letters")]
    [InlineData("Χρήστος Καραγιώργης", "Christos Karamanos", "surnames alike in their first letters")]
    [InlineData("ئابدۇراخمان تۇرسۇن", "Abdukerim Tursun", "Abdu takes its meaning from what follows")]
    [InlineData("ফরিদ নাসির", "Фархад Насир", "across scripts")]
    [InlineData("फ़रीद नासिर", "فرهاد ناصر", "across scripts")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Vardan Khachatryan", "Վարդան Խաչատրյան", "Վահան Խաչատրյան")]
    [InlineData("Dimitris Bakalis", "Δημήτρης Μπακάλης", "Δημήτρης Μπαλτάς")]
    [InlineData("Farid Nasir", "ফরিদ নাসির", "ফারুক নাসির")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
