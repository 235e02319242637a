namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class AfghanistanPitfalls
{
    [Theory]
    [InlineData("Abdulraoof Sharifi", "Abdul Rauf Sharify", "Abd, ul and the divine name joined; oo and u")]
    [InlineData("Abd ul Qaum Wardak", "Abdulqayyum Wardak", "a compound written in three and in one; qaum is Qayyum")]
    [InlineData("Nader Khan oryakheel", "Nadir Khan Auriakhel", "a tribe's name written by ear")]
    [InlineData("Meer Wais Stanekzai", "Mirwais Stanikzai", "a given name split; e and i")]
    [InlineData("KHoshal Pashton", "Khushal Pashtoon", "capitals inside a digraph; o and u")]
    [InlineData("Gholam Sakhi Noorzai", "Ghulam Sakhi Nurzay", "o and u; ai and ay")]
    [InlineData("Qulam Farooq Andar", "Ghulam Faruq Andar", "q and gh")]
    [InlineData("Sarvar Vardak", "Sarwar Wardak", "w and v")]
    [InlineData("Mullah Zmaray Barakzai", "Zmarai Barakzai", "a title in the name")]
    [InlineData("Maulavi Najmuddin Kakar", "Mawlawi Najm-ud-Din Kakar", "a title in two spellings; ud-Din joined")]
    [InlineData("Qari Ehsanullah Popal", "Ihsan Ullah Popal", "a title; Ullah apart")]
    [InlineData("Haji Dr. Wali Jan Shinwari", "Wali Jan Shinwari", "two titles")]
    [InlineData("Zalmay Achekzai", "Zalmai Achakzai", "a tribe's name with another vowel")]
    [InlineData("زلمی اڅکزی", "Zalmai Achakzai", "Pashto letters")]
    [InlineData("خوشحال خټک", "Khushal Khattak", "a Pashto retroflex")]
    [InlineData("ګل میر ځدراڼ", "Gul Mir Zadran", "Pashto gaf, dze and retroflex n")]
    [InlineData("عبدالرووف وردک", "Abdul Rauf Wardak", "Dari, the compound in one word")]
    [InlineData("عبد الرؤف وردگ", "عبدالرووف وردک", "Dari spelled in two ways")]
    [InlineData("غلام سخی نورزی", "Gholam Sakhi Noorzai", "Pashto -zai ends in one letter")]
    [InlineData("نسیم ولد شریف گل", "Nasim s/o Sharif Gul", "a father's name in place of a surname")]
    [InlineData("Nasim son of Sharif Gul", "Naseem walad Sharif Gul", "two words for son")]
    [InlineData("Zmarialai", "Zmaryalay", "a single name")]
    [InlineData("Шинвари Вали Джан", "Wali Jan Shinwari", "as a Russian form writes it")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Abdul Rauf Sharifi", "Abdul Wahab Sharifi", "only Abdul is shared beside the surname")]
    [InlineData("Abdul Qayyum Wardak", "Abdul Qadir Wardak", "another divine name with the same first letter")]
    [InlineData("Mirwais Stanekzai", "Mirwais Ahmadzai", "another tribe")]
    [InlineData("Nadir Khan Oryakhel", "Nadir Khan Sulaimankhel", "another tribe, the same ending")]
    [InlineData("Mullah Zmaray Barakzai", "Mullah Sangin Barakzai", "title and tribe do not make a person")]
    [InlineData("Nasim s/o Sharif Gul", "Nasim s/o Wazir Khan", "another father")]
    [InlineData("Ehsanullah Popal", "Samiullah Popal", "-ullah is shared by many")]
    [InlineData("Zmarialai", "Zahir", "two single names")]
    [InlineData("زلمی نورزی", "Zalmai Achakzai", "another tribe across scripts")]
    [InlineData("Gul Nabi Zadran", "Gul Rahman Zadran", "half a given name and the tribe")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Abdul Rauf Sharifi", "Abdulraoof Sharify", "Abdul Rahim Sharifi")]
    [InlineData("Qari Ehsanullah Popal", "Ihsan Ullah Popal", "Qari Samiullah Popal")]
    [InlineData("Nasim s/o Sharif Gul", "Naseem Sharif Gul", "Nasim s/o Wazir Khan")]
    [InlineData("Nasim walad Sharif", "Naseem s/o Sharif", "Sharif walad Nasim")]
    [InlineData("Gul Mir Zadran", "ګل میر ځدراڼ", "Gul Mir Zazai")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
