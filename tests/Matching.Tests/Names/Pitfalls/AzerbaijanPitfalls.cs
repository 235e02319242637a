namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class AzerbaijanPitfalls
{
    [Theory]
    [InlineData("Hacıyev Elçin", "Hajiyev Elchin", "c is j, ç is ch")]
    [InlineData("Hacıyev Elçin", "Gadzhiyev Elchin", "through Russian: g for h, dzh for c")]
    [InlineData("Hacıyev Elçin", "Гаджиев Эльчин", "in Russian")]
    [InlineData("Hacıyev Elçin", "Һаҹыјев Елчин", "in Azerbaijani Cyrillic")]
    [InlineData("Məhərrəmov Rəşad", "Магеррамов Рашад", "ə as a and as e; g for h")]
    [InlineData("Məhərrəmov Rəşad", "Maharramov Rashad", "ə as a")]
    [InlineData("MƏHƏRRƏMOV RƏŞAD", "Meherremov Reshad", "ə as e")]
    [InlineData("Xəlilov Qəzənfər", "Khalilov Gazanfar", "x is kh, q is g")]
    [InlineData("Xəlilov Qəzənfər", "Халилов Газанфар", "in Russian")]
    [InlineData("Xalilov Qazanfar", "Halilov Gazanfer", "marks dropped; h for x")]
    [InlineData("Cavadov Fərid Vaqif oğlu", "Джавадов Фарид Вагиф оглы", "the father marked by oğlu and оглы")]
    [InlineData("Cavadov Fərid Vaqif oğlu", "Javadov Farid Vagif ogly", "the father marked by ogly")]
    [InlineData("Farid Javadov", "Cavadov Fərid Vaqif oğlu", "the father left out")]
    [InlineData("Quliyeva Aygün Tofiq qızı", "Кулиева Айгюн Тофик кызы", "q as k; a daughter")]
    [InlineData("Kərimov Tural Nazim oğlu", "Kərimli Tural Nazim oğlu", "-ov changed to -li")]
    [InlineData("Kərimov Tural Nazim oğlu", "Kərimzadə Tural Nazim oğlu", "-ov changed to -zadə")]
    [InlineData("Ələkbərov Söhrab", "علی‌اکبراف سهراب", "in the Persian script of the south")]
    [InlineData("Eynullayev Üzeyir", "Эйнуллаев Узеир", "ü as u")]
    [InlineData("Vəliyev Cəmil Nadir oğlu", "Велиев Джамиль Надирович", "the father's name made a Russian patronymic")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Hacıyev Elçin", "Hacıyev Elnur", "given names alike in their first letters")]
    [InlineData("Məmmədov Rəşad", "Məmmədov Ramin", "a common surname")]
    [InlineData("Quliyev Tofiq", "Vəliyev Tofiq", "surnames alike in their endings")]
    [InlineData("Гаджиев Эльчин", "Hacıyev Elxan", "across scripts")]
    [InlineData("Kərimov Tural Nazim oğlu", "Rəhimli Tural Vaqif oğlu", "another stem, another father")]
    [InlineData("Məhərrəmov Rəşad", "Мамедов Рашад", "another surname across scripts")]
    [InlineData("Cavadov Fərid Vaqif oğlu", "Cavadov Samir Vaqif oğlu", "brothers")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Cavadov Fərid Vaqif oğlu", "Джавадов Фарид Вагиф оглы", "Джавадов Фарид Рауф оглы")]
    [InlineData("Cavadov Fərid Vaqif oğlu", "Javadov Farid", "Javadov Farid Rauf oglu")]
    [InlineData("Kərimov Tural", "Kərimli Tural", "Səlimov Tural")]
    [InlineData("Fərid Vaqif oğlu", "Farid Vagif oglu", "Vaqif Fərid oğlu")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
