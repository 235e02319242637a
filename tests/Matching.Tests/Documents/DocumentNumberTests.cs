using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Tests.Documents;

public sealed class DocumentNumberTests
{
    private static readonly Gen<string> Texts =
        Gen.Choose(1, 12).SelectMany(length => Gen.Elements([.. "0O1IL8B5S2Z6GAX47"]).ArrayOf(length)).Select(letters => new string(letters));

    [Theory]
    [InlineData("ab 123-456", "AB123456")]
    [InlineData("No/12.34_5", "NO12345")]
    [InlineData("L898902C3<", "L898902C3")]
    [InlineData("۱۲۳٤٥", "12345")]
    [InlineData("১২৩", "123")]
    [InlineData("ав 1234567", "АВ1234567")]
    public void The_normal_form_has_capitals_and_ascii_digits_and_no_separators(string text, string normal) => Assert.Equal(normal, Number(text).Normal);

    [Theory]
    [InlineData(null, DocumentNumberFault.Empty)]
    [InlineData(" - ", DocumentNumberFault.Empty)]
    [InlineData("A\u0000B", DocumentNumberFault.BadCharacter)]
    [InlineData("A\u202eB", DocumentNumberFault.BadCharacter)]
    [InlineData("A\ud800B", DocumentNumberFault.BadCharacter)]
    public void What_is_no_number_is_refused(string? text, DocumentNumberFault expected)
    {
        Assert.False(DocumentNumber.TryCreate(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void A_text_of_ten_megabytes_is_refused_unread()
    {
        Assert.False(DocumentNumber.TryCreate(new string('1', 10_000_000), out _, out var fault));
        Assert.Equal(DocumentNumberFault.TooLong, fault);
    }

    [Theory]
    [InlineData("O123", "0123", 1)]
    [InlineData("AI5B2", "A1SBZ", 2, 3, 5)]
    [InlineData("L6", "IG", 1, 2)]
    [InlineData("АВ12", "AB12", 1, 2)]
    public void Look_alikes_are_confusable_with_their_positions_and_never_the_same(string a, string b, params int[] positions)
    {
        var found = DocumentNumber.Compare(Number(a), Number(b));
        Assert.Equal(DocumentNumberLikeness.Confusable, found.Likeness);
        Assert.Equal(positions, found.Positions);
        Assert.NotEqual(Number(a), Number(b));
    }

    [Theory]
    [InlineData("1234", "1235")]
    [InlineData("1234", "12345")]
    [InlineData("O123", "0124")]
    public void Other_numbers_are_different(string a, string b) =>
        Assert.Equal(DocumentNumberLikeness.Different, DocumentNumber.Compare(Number(a), Number(b)).Likeness);

    [Fact]
    public void The_confusion_key_is_equal_for_the_same_and_the_confusable_and_for_no_others() =>
        Prop.ForAll(Texts.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (Number(pair.Item1), Number(pair.Item2));
            var likeness = DocumentNumber.Compare(a, b).Likeness;
            return (a.ConfusionKey == b.ConfusionKey) == (likeness != DocumentNumberLikeness.Different)
                && (a.Normal == b.Normal) == (likeness == DocumentNumberLikeness.Same)
                && likeness == DocumentNumber.Compare(b, a).Likeness;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Number(Number(text).Normal).Normal == Number(text).Normal).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_does_not_print_itself() => Assert.DoesNotContain("123", Number("123").ToString(), StringComparison.Ordinal);

    private static DocumentNumber Number(string text)
    {
        Assert.True(DocumentNumber.TryCreate(text, out var number, out _));
        return number;
    }
}
