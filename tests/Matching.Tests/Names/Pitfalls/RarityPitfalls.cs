namespace Kalkan.Matching.Tests.Names.Pitfalls;

/// <summary>What a shared part is worth: much where few bear it, little where many do.</summary>
public sealed class RarityPitfalls
{
    [Theory]
    [InlineData("Kohnavardi Ahmad", "Kohnavardi Rustam", "Samarlo Ahmad")]
    [InlineData("Ali Zhilvanpur", "Hassan Zhilvanpur", "Ali Hosseini")]
    [InlineData("Md. Tarafdarkhil Islam", "Tarafdarkhil", "Md. Islam")]
    [InlineData("Singh Vattiyurkonam", "Kumar Vattiyurkonam", "Singh Balwinder")]
    [InlineData("Khan Ghwarozai", "Ghwarozai", "Khan")]
    public void A_rare_part_is_worth_more_than_a_common_one(string query, string rare, string common) => Pairs.AssertBetter(query, rare, common);

    [Theory]
    [InlineData("Ahmad Khan", "Ahmad Shah", "a common given name")]
    [InlineData("Ali Khan", "Wali Khan", "a letter apart before a common name")]
    [InlineData("Gurdeep Singh", "Gurnam Singh", "a name that all bear")]
    [InlineData("Sunita Devi", "Anita Devi", "a name that many women bear")]
    [InlineData("Bibi Zulaikha", "Bibi Sabira", "a name that many women bear")]
    [InlineData("Khan Muhammad", "Khan Wali", "two common names")]
    [InlineData("Ali Hassan", "Ali Hussain", "Hassan is not Hussain")]
    [InlineData("Abdul Aziz", "Abdul Majid", "Abdul with another name of God")]
    public void A_common_part_is_not_enough(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Ali Khan", "Aly Khan", "short and common, in another spelling")]
    [InlineData("Abdul Aziz", "Abd al-Azeez", "common, and all of it agrees")]
    [InlineData("Gurdeep Singh", "Gurdip Singh", "ee and i")]
    public void Common_parts_that_all_agree_are(string a, string b, string why) => Pairs.AssertMeet(a, b, why);
}
