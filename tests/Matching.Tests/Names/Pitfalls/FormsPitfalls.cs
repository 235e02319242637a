using Kalkan.Matching.Names;

namespace Kalkan.Matching.Tests.Names.Pitfalls;

/// <summary>What forms, machines and keyboards do to a name.</summary>
public sealed class FormsPitfalls
{
    [Theory]
    [InlineData("Nodar Kvartskhelia", "KVARTSKHELIA NODAR", "fields swapped")]
    [InlineData("KVARTSKHELIA, Nodar", "Nodar Kvartskhelia", "surname first with a comma")]
    [InlineData("Elchin Farid Javadov", "Javadov Elchin Farid", "three parts in another order")]
    [InlineData("Rathnayake Mudiyanselage, Sunil", "Sunil Rathnayake Mudiyanselage", "a surname of two words before a comma")]
    [InlineData("ABDULRAHIM GHULAMHAIDAR", "Abdul Rahim Ghulam Haidar", "joined parts")]
    [InlineData("NodarKvartskhelia", "Nodar Kvartskhelia", "the space between the names lost")]
    [InlineData("Kvarts khelia Nodar", "Nodar Kvartskhelia", "a space inside a name")]
    [InlineData("Jean-Pierre Montclar", "Jeanpierre Montclar", "a hyphen lost")]
    [InlineData("FNU Zmarialai", "Zmarialai", "first name unknown")]
    [InlineData("Zmarialai LNU", "FNU Zmaryalay", "two fillers")]
    [InlineData("XXX Zmarialai", "Zmarialai", "a filler of X")]
    [InlineData("- Zmarialai", "Zmarialai -", "a filler of a dash")]
    [InlineData("Rahimov N/A Farrukh", "Farrukh Rahimov", "not available")]
    [InlineData("Farrukh Rahimov (unknown)", "Farrukh Rahimov", "unknown")]
    [InlineData("RATHNAYAKE MUDIYANSELAGE CHAMINDA PRIY", "Chaminda Priyantha Rathnayake Mudiyanselage", "cut at 39 characters")]
    [InlineData("RATHNAYAKE MUDIYANSELAGE CHAM", "Chaminda Rathnayake Mudiyanselage", "cut at 30 characters")]
    [InlineData("BALASUBRAMANIAM VENKATARAMAN KUM", "Kumaraswamy Balasubramaniam Venkataraman", "cut in the given name")]
    [InlineData("RATHNAYAKE<MUDIYANSELAGE<<CHAMINDA<PRIY", "Chaminda Priyantha Rathnayake Mudiyanselage", "the fillers left in")]
    [InlineData("JUERGEN MOELLER", "Jürgen Möller", "ue and oe")]
    [InlineData("SOEREN KJAER", "Søren Kjær", "oe and ae")]
    [InlineData("ASE AARESTRUP", "Åse Årestrup", "a and aa")]
    [InlineData("XSHRYF XKHLYL", "Sharif Khalil", "the reversible transliteration of Arabic")]
    [InlineData("MXHMD XSSALXH XTTAHRY", "محمد صالح طاهري", "the reversible transliteration against what it reverses")]
    [InlineData("Каrim Rаhimоv", "Karim Rahimov", "Cyrillic look-alikes inside Latin names")]
    [InlineData("Кaрим Paхимов", "Карим Рахимов", "Latin look-alikes inside Cyrillic names")]
    [InlineData("Κarim Rαhimοv", "Karim Rahimov", "Greek look-alikes inside Latin names")]
    [InlineData("MUHAMM4D Z4FAR LODH1", "Muhammad Zafar Lodhi", "digits for letters")]
    [InlineData("RAH1MOV KAR1M", "Rahimov Karim", "1 for I")]
    [InlineData("N0ORZAI ZM4RAI", "Noorzai Zmarai", "0 for O")]
    [InlineData("ＲＡＨＩＭＯＶ　ＫＡＲＩＭ", "Rahimov Karim", "full-width letters")]
    [InlineData("Карим Rahimov", "Karim Rahimov", "two scripts in one name")]
    [InlineData("  Karim \t Rahimov \n", "Karim Rahimov", "white space")]
    [InlineData("Karim\u00a0Rahimov", "Karim Rahimov", "a space that does not break")]
    [InlineData("\u200fكريم رحيموف\u200e", "Karim Rahimov", "direction marks around a name")]
    [InlineData("Kar\u00adim\u200b Rahimov\ufeff", "Karim Rahimov", "soft hyphen, zero-width space, byte order mark")]
    [InlineData("Rahimov Karm", "Rahimov Karim", "a letter left out")]
    [InlineData("Rahimvo Karim", "Rahimov Karim", "two letters swapped")]
    [InlineData("Rahumov Karim", "Rahimov Karim", "the key beside the right one")]
    [InlineData("Kvartskhella Nodar", "Kvartskhelia Nodar", "misread from a photocopy")]
    [InlineData("Bill Thornbury", "William Thornbury", "a nickname")]
    [InlineData("Саша Толстопятов", "Александр Толстопятов", "a Russian short form")]
    [InlineData("Kolya Tolstopyatov", "Николай Толстопятов", "a Russian short form across scripts")]
    [InlineData("Suharjono", "Suharyono", "one part, the older spelling")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("FNU Zmarialai", "FNU Mirwais", "a filler is not evidence")]
    [InlineData("LNU Karim", "LNU Salim", "a filler is not evidence")]
    [InlineData("XXX Rahimov", "XXX Beridze", "a filler is not evidence")]
    [InlineData("Zmarialai", "Mirwais", "two single names")]
    [InlineData("Karim", "Salim", "two short single names")]
    [InlineData("ABDULRAHIM GHULAMHAIDAR", "ABDULRAHIM GHULAMSARWAR", "joined parts, half the same")]
    [InlineData("RATHNAYAKE MUDIYANSELAGE CHAM", "Sunil Rathnayake Mudiyanselage", "cut short of another name")]
    [InlineData("RAH1MOV KAR1M", "Rahimov Salim", "a digit for a letter, another name")]
    [InlineData("Каrim Rаhimоv", "Salim Rahimov", "look-alikes, another name")]
    [InlineData("Bill Thornbury", "Robert Thornbury", "another man's nickname")]
    [InlineData("Саша Толстопятов", "Николай Толстопятов", "another man's short form")]
    [InlineData("XSHRYF XKHLYL", "Sharif Jamal", "another name beneath the transliteration")]
    [InlineData("NodarKvartskhelia", "NodarChanturia", "a lost space, another surname")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Zmarialai", "Zmaryalay Oryakhel", "Mirwais Oryakhel")]
    [InlineData("Zmarialai", "Zmaryalay", "Zmarak")]
    [InlineData("Bill Thornbury", "William Thornbury", "Wilbur Thornbury")]
    [InlineData("RATHNAYAKE MUDIYANSELAGE CHAM", "Chaminda Rathnayake Mudiyanselage", "Chandana Rathnayake Mudiyanselage")]
    [InlineData("Nodar Kvartskhelia", "KVARTSKHELIA NODAR", "KVARTSKHELIA TENGIZ")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);

    [Theory]
    [InlineData('\u202a')]
    [InlineData('\u202b')]
    [InlineData('\u202c')]
    [InlineData('\u202d')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    public void A_control_that_turns_the_direction_is_refused(int control)
    {
        foreach (var text in new[] { $"{(char)control}Karim", $"Ka{(char)control}rim", $"Karim {(char)control}" })
        {
            Assert.False(FoldedName.TryFold(text, NameKind.Person, out var name, out var fault));
            Assert.Null(name);
            Assert.Equal(NameFault.BidirectionalControl, fault);
        }
    }
}
