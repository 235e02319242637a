using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Tests.Documents;

public sealed class MrzMalformedInputTests
{
    private static readonly DateOnly Reference = new(2026, 1, 1);

    [Fact]
    public void A_text_of_ten_megabytes_is_refused_unread()
    {
        foreach (var text in new[] { new string('<', 10_000_000), new string(' ', 10_000_000) })
        {
            Assert.Equal([new MrzFault(MrzField.Zone, MrzFaultReason.TooLong, 0, 0)], Mrz.Read(text, Reference).Faults);
        }
    }

    [Fact]
    public void Any_text_at_all_reads_or_is_refused_with_a_reason() =>
        Prop.ForAll(Gen.Choose(0, 0xffff).Select(c => (char)c).ArrayOf().Select(letters => new string(letters)).ToArbitrary(), IsEitherOr)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Any_text_of_the_right_shape_reads_or_is_refused_with_a_reason()
    {
        var letters = Gen.Elements([.. "ABCIPVX0123456789<<<<<<"]);
        var zones = from shape in Gen.Elements((3, 30), (2, 36), (2, 44))
                    from lines in letters.ArrayOf(shape.Item2).Select(line => new string(line)).ArrayOf(shape.Item1)
                    from first in Gen.Elements('P', 'V', 'I', '<')
                    select $"{first}{string.Join('\n', lines)[1..]}";
        Prop.ForAll(zones.ToArbitrary(), IsEitherOr).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u202e')]
    [InlineData('é')]
    [InlineData('٣')]
    [InlineData('O' + 0x20)]
    public void A_character_outside_the_alphabet_is_named_with_its_place(int character)
    {
        var text = $"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74081{(char)character}2F1204159ZE184226B<<<<<10";
        Assert.Equal([new MrzFault(MrzField.BirthDate, MrzFaultReason.BadCharacter, 2, 19)], Mrz.Read(text, Reference).Faults);
    }

    private static bool IsEitherOr(string text)
    {
        var reading = Mrz.Read(text, Reference);
        return reading.IsValid
            ? reading.Faults.IsEmpty && reading.Suggestions.IsEmpty
            : !reading.Faults.IsEmpty && reading.Faults.All(fault => fault.Line is >= 0 and <= 3 && fault.Position is >= 0 and <= 44);
    }
}
