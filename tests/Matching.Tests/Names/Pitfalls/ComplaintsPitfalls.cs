using Kalkan.Matching.Names;

namespace Kalkan.Matching.Tests.Names.Pitfalls;

/// <summary>What the users of other matchers of names complain of.</summary>
public sealed class ComplaintsPitfalls
{
    [Theory]
    [InlineData("Jon Smith", "John Smith", "parts of three and four letters take an edit")]
    [InlineData("Ali Raz", "Aly Raz", "a short name in another spelling")]
    [InlineData("Eva Loy", "Ewa Loy", "a short name in another spelling")]
    [InlineData("Habberley L. Rowan", "L. Rowan Habberley", "an initial before the given name")]
    [InlineData("Rowan L. Habberley", "L. Rowan Habberley", "an initial that changes its place")]
    [InlineData("Javadov Vusal Said oglu", "Vusal Said oglu Javadov", "the surname before and after a patronymic of two words")]
    [InlineData("Javadov, Vusal Said oglu", "Vusal Javadov", "a patronymic of two words left out")]
    [InlineData("Daniel Muhammed", "Daniel Mohammad", "a weak alias is found at all")]
    [InlineData("ظفر لودهي", "Zafar Lodhi", "an Arabic query gives the same person as a Latin one")]
    [InlineData("vander bilt Rowena", "Rowena Vanderbilt", "lost and inserted spaces")]
    [InlineData("O’Brannigan Sean", "Sean OBrannigan", "an apostrophe does not divide")]
    [InlineData("O'Brannigan Sean", "Sean O Brannigan", "an apostrophe made a space")]
    [InlineData("Thornbury William Rowan", "William Rowan Thornbury", "given name and surname swapped")]
    [InlineData("Rowena van der Bilt", "Rowena Vanderbilt", "lost and inserted spaces")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Jon Smith", "Joan Smart", "two edits in short parts")]
    [InlineData("Karim Karim Karim Rahimov", "Karim Beridze", "a repeated part counts once")]
    [InlineData("Ali Ali Ali Ali", "Ali Zhilvanpur", "a repeated part counts once")]
    [InlineData("L. R. Habberley", "L. R. Thornbury", "initials match almost anything")]
    [InlineData("A. B. C.", "A. Beridze Chanturia", "initials alone are no evidence")]
    [InlineData("Vusal Said oglu Javadov", "Elnur Said oglu Guliyev", "a father does not make a person")]
    [InlineData("Rowena van der Bilt", "Rowena van der Meer", "particles are not evidence")]
    [InlineData("Emma Daniels", "Emma", "one part of two")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Karim Daudov Toshkandi", "Karim Daudov Tashkendi", "Karim Daudov")]
    [InlineData("Karim Daudov Toshkandi", "Karim Daudov", "Karim")]
    [InlineData("Elchin Javadov", "Javadov Elchin", "Elchin Elchin")]
    [InlineData("Rowan L. Habberley", "L. Rowan Habberley", "P. Rowan Habberley")]
    [InlineData("Karim Karim Rahimov", "Karim Rahimov", "Karim Karim Beridze")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);

    [Fact]
    public void A_person_is_not_the_firm_that_bears_the_given_name()
    {
        var (person, firm) = (FoldedName.Fold("Emma Daniels"), FoldedName.Fold("EMMA LLC", NameKind.Organisation));
        Assert.InRange(NameMatcher.Score(person, firm), 0, NameMatcher.DefaultThreshold - Pairs.Lead);
    }
}
