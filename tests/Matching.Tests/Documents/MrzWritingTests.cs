using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Tests.Documents;

public sealed class MrzWritingTests
{
    private static readonly DateOnly Reference = new(2026, 1, 1);

    private static readonly Gen<string> Word =
        Gen.Choose(1, 9).SelectMany(length => Gen.Elements([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]).ArrayOf(length)).Select(letters => new string(letters));

    private static readonly Gen<MrzDocument> Documents =
        from format in Gen.Elements(Enum.GetValues<MrzFormat>())
        from number in Gen.Choose(1, format is MrzFormat.Td1 or MrzFormat.Td2 ? 12 : 9)
            .SelectMany(length => Gen.Elements([.. "ABC0123456789"]).ArrayOf(length)).Select(letters => new string(letters))
        from days in Gen.Choose(0, 30_000)
        from parts in Gen.Choose(0, 3)
        from life in Gen.Choose(-3_000, 3_000)
        from sex in Gen.Elements(Enum.GetValues<MrzSex>())
        from primary in Word
        from given in Word.ArrayOf(2)
        from givenCount in Gen.Choose(0, 2)
        select new MrzDocument
        {
            Format = format,
            DocumentCode = format switch { MrzFormat.Td3 => "PD", MrzFormat.MrvA or MrzFormat.MrvB => "V", _ => "ID" },
            IssuingState = "TJK",
            DocumentNumber = number,
            Nationality = "UZB",
            BirthDate = Born(Reference.AddDays(-days), parts),
            Sex = sex,
            ExpiryDate = life == 0 ? null : Reference.AddDays(life),
            PrimaryIdentifier = primary,
            SecondaryIdentifier = string.Join(' ', given.Take(givenCount)),
            OptionalData = format == MrzFormat.Td3 || number.Length > 9 ? "" : "A1",
            SecondOptionalData = format == MrzFormat.Td1 ? "B2" : "",
            PersonalNumber = format == MrzFormat.Td3 ? "X<7" : "",
        };

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Prop.ForAll(Documents.ToArbitrary(), document => Mrz.Read(string.Join('\n', document.ToLines()), Reference).Document == document)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_specimen_of_the_standard_is_written_as_printed()
    {
        const string Specimen = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
        Assert.Equal(Specimen, string.Join('\n', Mrz.Read(Specimen, new DateOnly(2013, 1, 1)).Document!.ToLines()));
    }

    [Theory]
    [InlineData("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K")]
    [InlineData("BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "DINGO POTOROO", "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D")]
    [InlineData("PAPANDROPOULOUS", "JONATHON ALEC XANTHOPOULOS", "PAPANDROPOULOUS<<JONATHON<ALEC<XANTHOPO")]
    [InlineData("MMY AAGP WEAGSMR BNXM Z", "V QJCC JGWKDY Y", "MM<AAGP<WEAGSMR<BNXM<Z<<V<QJCC<JGWKDY<Y")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHI Z", "A", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH<Z<<A")]
    [InlineData("ABC DEFG HIJK LMNO PQRST UVWXYZ ABC GHIJ", "P", "AB<DEFG<HIJK<LMNO<PQRST<UVWXYZ<ABC<G<<P")]
    public void A_name_too_long_is_cut_so_that_its_last_character_is_a_letter(string primary, string secondary, string field)
    {
        var lines = Passport(primary, secondary).ToLines();
        Assert.Equal(field, lines[0][5..]);
        Assert.True(Mrz.Read(string.Join('\n', lines), Reference).Document!.NameMayBeTruncated);
    }

    [Fact]
    public void A_name_too_long_of_single_letters_ends_in_a_filler_where_no_letter_can_be_given_up() =>
        Assert.Equal("A<B<C<D<E<F<G<H<I<J<K<L<M<N<O<P<Q<R<S<<", Passport("A B C D E F G H I J K L M N O P Q R S T U V", "W").ToLines()[0][5..]);

    [Fact]
    public void Every_name_too_long_fills_its_field_with_a_letter_at_the_end()
    {
        var names = from primary in Word.NonEmptyListOf()
                    from secondary in Word.NonEmptyListOf()
                    where primary[0].Length > 3
                    select (string.Join(' ', primary), string.Join(' ', secondary));
        Prop.ForAll(names.ToArbitrary(), name =>
        {
            var (primary, secondary) = name;
            var field = Passport(primary, secondary).ToLines()[0][5..];
            var whole = $"{primary}<<{secondary}".Replace(' ', '<');
            return field.Length == 39 && (whole.Length <= 39 ? field.TrimEnd('<') == whole : char.IsAsciiLetterUpper(field[^1]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void A_field_that_the_format_cannot_hold_is_named()
    {
        Assert.Contains("DocumentNumber", Unwritable(Passport("A", "B") with { DocumentNumber = "1234567890" }), StringComparison.Ordinal);
        Assert.Contains("PrimaryIdentifier", Unwritable(Passport("Ö", "B")), StringComparison.Ordinal);
        Assert.Contains("DocumentCode", Unwritable(Passport("A", "B") with { DocumentCode = "X" }), StringComparison.Ordinal);
    }

    private static string Unwritable(MrzDocument document) => Assert.Throws<InvalidOperationException>(() => document.ToLines()).Message;

    private static MrzDocument Passport(string primary, string secondary) => new()
    {
        Format = MrzFormat.Td3,
        DocumentCode = "P",
        IssuingState = "UTO",
        DocumentNumber = "X1",
        Nationality = "UTO",
        BirthDate = PartialDate.Of(new DateOnly(1970, 1, 2)),
        ExpiryDate = new DateOnly(2030, 1, 1),
        PrimaryIdentifier = primary,
        SecondaryIdentifier = secondary,
    };

    private static PartialDate? Born(DateOnly day, int parts) => parts switch
    {
        0 => null,
        1 => PartialDate.TryCreate(day.Year, null, null, 0, out var year) ? year : null,
        2 => PartialDate.TryCreate(day.Year, day.Month, null, 0, out var month) ? month : null,
        _ => PartialDate.Of(day),
    };
}
