namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class IranPitfalls
{
    [Theory]
    [InlineData("برهان\u200cالدین کاویانی", "Borhanoddin Kaviani", "a zero-width non-joiner inside the name")]
    [InlineData("برهان\u200cالدین کاویانی", "برهان الدین کاویانی", "a space in place of the non-joiner")]
    [InlineData("برهان\u200cالدین کاویانی", "برهانالدین کاویانی", "neither space nor non-joiner")]
    [InlineData("محمدحسین رستمی\u200cنژاد", "Mohammad Hossein Rostaminejad", "a compound given name joined")]
    [InlineData("محمد حسین رستمی نژاد", "Mohammadhossein Rostami-Nejad", "the other way about")]
    [InlineData("سید کاظم موسوی\u200cزاده", "Seyyed Kazem Mousavizadeh", "waw as consonant and vowel")]
    [InlineData("Seyed Kazem Mousavi Zadeh", "Sayyid Kadhim Musavizade", "Seyyed and Sayyid; z and dh")]
    [InlineData("علي اكبر كاشاني پور", "علی\u200cاکبر کاشانی\u200cپور", "Arabic ya and kaf in place of Persian")]
    [InlineData("علی\u200cاکبر کاشانی\u200cپور", "Ali-Akbar Kashanipour", "-pour")]
    [InlineData("فریده یزدانی", "Farideh Yazdani", "final h")]
    [InlineData("فريدة يزداني", "فریده یزدانی", "ta marbuta for h")]
    [InlineData("نیما فراهانی", "Nima-ye Farahani", "ezafe stands in Latin only")]
    [InlineData("شهاب کرمانی", "Shahab-e Kermani", "ezafe stands in Latin only")]
    [InlineData("منوچهر ویسی", "Manouchehr Veysi", "waw and ya as consonant and vowel in one name")]
    [InlineData("یونس یوسفی", "Yunus Yusufi", "ya as consonant, waw as vowel")]
    [InlineData("خسرو خواجوی", "Khosrow Khajavi", "a silent waw")]
    [InlineData("طهمورث صفوی", "Tahmoures Safavi", "emphatic t, th as s")]
    [InlineData("غلامرضا قنبرزاده", "Gholam Reza Ghanbarzadeh", "gh for ghayn and for qaf")]
    [InlineData("ذبیح\u200cاله رضوان\u200cخواه", "Zabihollah Rezvankhah", "Allah without its second l")]
    [InlineData("ژاله چراغی", "Zhaleh Cheraghi", "Persian zh and ch")]
    [InlineData("گل\u200cناز پاکروان", "Golnaz Pakravan", "Persian g and p")]
    [InlineData("Хосров Хаджави", "خسرو خواجوی", "Persian against Russian letters")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Ali Akbar Kashani", "Ali Asghar Kashani", "the elder and the younger")]
    [InlineData("علی\u200cاکبر کاشانی", "علی\u200cاصغر کاشانی", "the elder and the younger in Persian letters")]
    [InlineData("Seyyed Reza Tehrani", "Seyyed Jalal Tehrani", "a descendant of the Prophet from Tehran is no person yet")]
    [InlineData("Kazem Mousavizadeh", "Kazem Karimizadeh", "-zadeh is shared by many")]
    [InlineData("Manouchehr Veysi", "Manouchehr Amini", "another surname")]
    [InlineData("غلامرضا قنبرزاده", "غلامعلی قنبرزاده", "Gholamreza is not Gholamali")]
    [InlineData("شهاب کرمانی", "Shahin Kermani", "another given name across scripts")]
    [InlineData("Mohammad Hossein Rostaminejad", "Mohammad Hassan Rostaminejad", "Hossein is not Hassan")]
    [InlineData("محمدحسین رستمی\u200cنژاد", "محمدحسن رستمی\u200cنژاد", "Hossein is not Hassan in Persian letters")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Karim Rostami", "Kareem Rustami", "Karam Rostami")]
    [InlineData("Farideh Yazdani", "فريدة يزداني", "فرید یزدانی")]
    [InlineData("Kazem Mousavizadeh", "کاظم موسوی\u200cزاده", "کاظم موسوی\u200cپور")]
    [InlineData("Ali Akbar Kashanipour", "علي اكبر كاشاني پور", "علی اکبر کاشانی")]
    [InlineData("Mohammad Hossein Rostaminejad", "محمدحسین رستمی\u200cنژاد", "محمدحسن رستمی\u200cنژاد")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
