namespace Kalkan.Matching.Tests.Names.Pitfalls;

/// <summary>The name that says least: written in the most ways, shortened, left out.</summary>
public sealed class MuhammadPitfalls
{
    [Theory]
    [InlineData("Muhammad")]
    [InlineData("Mohammad")]
    [InlineData("Mohammed")]
    [InlineData("Mohamed")]
    [InlineData("Mohamad")]
    [InlineData("Muhamad")]
    [InlineData("Muhammed")]
    [InlineData("Muhamed")]
    [InlineData("Mohamud")]
    [InlineData("Mahammad")]
    [InlineData("Mohammod")]
    [InlineData("Muhammet")]
    [InlineData("Mehmed")]
    [InlineData("Mukhammad")]
    [InlineData("Magomed")]
    [InlineData("Mamed")]
    [InlineData("Md.")]
    [InlineData("Md")]
    [InlineData("Mohd.")]
    [InlineData("Muhd")]
    [InlineData("M.")]
    [InlineData("Mohd:")]
    [InlineData("محمد")]
    [InlineData("محمّد")]
    [InlineData("Мухаммад")]
    [InlineData("Мохаммед")]
    [InlineData("Магомед")]
    [InlineData("Муҳаммад")]
    [InlineData("Мұхаммед")]
    [InlineData("Məhəmməd")]
    [InlineData("მუჰამედ")]
    [InlineData("मोहम्मद")]
    [InlineData("मुहम्मद")]
    [InlineData("মোহাম্মদ")]
    [InlineData("মুহাম্মদ")]
    [InlineData("মোঃ")]
    [InlineData("முகமது")]
    [InlineData("මොහොමඩ්")]
    [InlineData("މުޙައްމަދު")]
    public void However_it_is_written_or_left_out_the_person_is_found(string muhammad)
    {
        Pairs.AssertMeet($"{muhammad} Zafar Lodhi", "Muhammad Zafar Lodhi", "one name in many spellings");
        Pairs.AssertMeet($"{muhammad} Zafar Lodhi", "Zafar Lodhi", "left out");
        Pairs.AssertApart($"{muhammad} Zafar", "Muhammad Anwar", "it says nothing");
    }

    [Theory]
    [InlineData("Muhammad Amin", "Muhammad Karim")]
    [InlineData("Mohammad Ali", "Muhammad Anwar")]
    [InlineData("Md. Hanif Sikder", "Md. Kamal Bepari")]
    [InlineData("محمد امين", "محمد كريم")]
    [InlineData("Mohamed Naseem", "Mohamed Waheed")]
    [InlineData("Магомед Аслан", "Магомед Тимур")]
    [InlineData("Muhammad", "Mahmud")]
    [InlineData("Muhammad Zafar", "Ahmad Anwar")]
    [InlineData("Hamid Lodhi", "Muhammad Lodhi")]
    [InlineData("Mahmood Lodhi", "Ahmad Lodhi")]
    public void Sharing_it_is_not_enough(string a, string b) => Pairs.AssertApart(a, b, "Muhammad weighs almost nothing");

    [Theory]
    [InlineData("Mohammad Zafar", "Zafar", "Mohammad Anwar")]
    [InlineData("Muhammad Zafar Lodhi", "Zafar Lodhi", "Muhammad Zafar")]
    [InlineData("Muhammad Zafar Lodhi", "Zafar Lodhi", "Muhammad Lodhi")]
    [InlineData("Muhammad Zafar Lodhi", "Zafar Lodhi", "Muhammad Zahir Lodhi")]
    public void The_other_parts_decide(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
