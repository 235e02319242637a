using Kalkan.Matching.Dates;
using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Tests.Documents;

public sealed class MrzReadingTests
{
    private static readonly DateOnly Reference = new(2013, 6, 1);

    // The specimens printed in ICAO Doc 9303 parts 4 to 7.
    private const string Td3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private const string Td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
    private const string Td1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private const string MrvA = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";
    private const string MrvB = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";

    [Fact]
    public void The_passport_specimen_of_the_standard_reads_in_full()
    {
        var document = Valid(Td3);
        Assert.Equal(MrzFormat.Td3, document.Format);
        Assert.Equal("P", document.DocumentCode);
        Assert.Equal("UTO", document.IssuingState);
        Assert.Equal("L898902C3", document.DocumentNumber);
        Assert.Equal("UTO", document.Nationality);
        Assert.Equal(PartialDate.Of(new DateOnly(1974, 8, 12)), document.BirthDate);
        Assert.Equal(MrzSex.Female, document.Sex);
        Assert.Equal(new DateOnly(2012, 4, 15), document.ExpiryDate);
        Assert.Equal("ERIKSSON", document.PrimaryIdentifier);
        Assert.Equal(["ANNA", "MARIA"], document.SecondaryIdentifiers);
        Assert.False(document.NameMayBeTruncated);
        Assert.Equal("ZE184226B", document.PersonalNumber);
    }

    [Theory]
    [InlineData(Td1, MrzFormat.Td1, "D23145890")]
    [InlineData(Td2, MrzFormat.Td2, "D23145890")]
    [InlineData(MrvA, MrzFormat.MrvA, "L8988901C")]
    [InlineData(MrvB, MrzFormat.MrvB, "L8988901C")]
    public void The_other_specimens_of_the_standard_read(string text, MrzFormat format, string number)
    {
        var document = Valid(text);
        Assert.Equal(format, document.Format);
        Assert.Equal(number, document.DocumentNumber);
        Assert.Equal(("ERIKSSON", "ANNA MARIA"), (document.PrimaryIdentifier, document.SecondaryIdentifier));
    }

    [Fact]
    public void Optional_data_of_a_visa_is_kept() => Assert.Equal("6ZE184226B", Valid(MrvA).OptionalData);

    [Theory]
    [InlineData(Td3)]
    [InlineData(Td2)]
    [InlineData(Td1)]
    [InlineData(MrvA)]
    [InlineData(MrvB)]
    public void Line_ends_of_any_kind_or_none_make_no_difference(string text)
    {
        var expected = Valid(text);
        Assert.Equal(expected, Valid(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(expected, Valid(text.Replace("\n", "", StringComparison.Ordinal)));
        Assert.Equal(expected, Valid(text + "\r\n"));
    }

    [Theory]
    [InlineData(Td3, 1, 5, MrzField.DocumentNumber)]
    [InlineData(Td3, 1, 9, MrzField.DocumentNumber)]
    [InlineData(Td3, 1, 14, MrzField.BirthDate)]
    [InlineData(Td3, 1, 22, MrzField.ExpiryDate)]
    [InlineData(Td3, 1, 30, MrzField.PersonalNumber)]
    [InlineData(Td3, 1, 43, MrzField.Composite)]
    [InlineData(Td2, 1, 2, MrzField.DocumentNumber)]
    [InlineData(Td2, 1, 15, MrzField.BirthDate)]
    [InlineData(Td2, 1, 25, MrzField.ExpiryDate)]
    [InlineData(Td2, 1, 35, MrzField.Composite)]
    [InlineData(Td1, 0, 7, MrzField.DocumentNumber)]
    [InlineData(Td1, 1, 3, MrzField.BirthDate)]
    [InlineData(Td1, 1, 9, MrzField.ExpiryDate)]
    [InlineData(Td1, 1, 29, MrzField.Composite)]
    [InlineData(MrvA, 1, 3, MrzField.DocumentNumber)]
    [InlineData(MrvB, 1, 14, MrzField.BirthDate)]
    [InlineData(MrvB, 1, 23, MrzField.ExpiryDate)]
    public void A_changed_character_fails_the_check_digit_of_its_field(string text, int line, int position, MrzField field)
    {
        var lines = text.Split('\n').Select(l => l.ToCharArray()).ToArray();
        lines[line][position] = lines[line][position] == '7' ? '4' : '7';
        var reading = Mrz.Read(string.Join('\n', lines.Select(l => new string(l))), Reference);
        Assert.False(reading.IsValid);
        Assert.Contains(reading.Faults, fault => fault.Field == field && fault.Reason == MrzFaultReason.CheckDigit && fault.Line == line + 1);
    }

    [Fact]
    public void A_letter_read_for_a_digit_is_suggested_and_not_corrected()
    {
        var reading = Mrz.Read(Td3.Replace("L898902C3", "L8989O2C3", StringComparison.Ordinal), Reference);
        Assert.False(reading.IsValid);
        Assert.Contains(new MrzSuggestion(MrzField.DocumentNumber, 2, 6, 'O', '0'), reading.Suggestions);
    }

    [Fact]
    public void A_letter_in_a_date_is_suggested_as_a_digit()
    {
        var reading = Mrz.Read(Td3.Replace("740812", "74O812", StringComparison.Ordinal), Reference);
        Assert.Contains(reading.Faults, fault => fault.Field == MrzField.BirthDate);
        Assert.Contains(new MrzSuggestion(MrzField.BirthDate, 2, 16, 'O', '0'), reading.Suggestions);
    }

    [Theory]
    [InlineData("I<UTOD23145890<7349<<<<<<<<<<<", "D23145890734", "")]
    [InlineData("IDBEL600001795<0152<<<<<<<<<<<", "600001795015", "")]
    [InlineData("I<UTOD23145890<7349<AB1<<<<<<<", "D23145890734", "AB1")]
    public void A_number_of_more_than_nine_characters_runs_on_into_the_optional_data(string first, string number, string optional)
    {
        var lines = $"{first}\n3407127M9507122{first[2..5]}<<<<<<<<<<<";
        var composite = CheckDigitOf(first[5..] + lines[31..38] + lines[39..46] + "<<<<<<<<<<<");
        var document = Valid($"{lines}{composite}\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
        Assert.Equal(number, document.DocumentNumber);
        Assert.Equal(optional, document.OptionalData);
    }

    [Theory]
    [InlineData("740812", "1974-08-12")]
    [InlineData("7408<<", "1974-08")]
    [InlineData("74<<<<", "1974")]
    [InlineData("74XXXX", "1974")]
    [InlineData("740000", "1974")]
    [InlineData("130601", "2013-06-01")]
    [InlineData("130602", "1913-06-02")]
    [InlineData("<<<<<<", null)]
    public void Birth_dates_may_be_known_in_part_and_are_never_later_than_the_reference(string date, string? expected)
    {
        var document = Valid(WithChecked(Td3, 57, date));
        Assert.Equal(expected, document.BirthDate?.ToString());
    }

    [Theory]
    [InlineData("741312")]
    [InlineData("740230")]
    [InlineData("74<<12")]
    [InlineData("7<0812")]
    [InlineData("74A812")]
    public void A_day_that_does_not_exist_is_a_fault_of_its_field(string date)
    {
        var reading = Mrz.Read(WithChecked(Td3, 57, date), Reference);
        Assert.Contains(reading.Faults, fault => fault is { Field: MrzField.BirthDate, Reason: MrzFaultReason.BadDate, Line: 2, Position: 14 });
    }

    [Theory]
    [InlineData("620101", 2062)]
    [InlineData("630101", 1963)]
    [InlineData("120415", 2012)]
    public void Expiry_years_lie_within_a_window_around_the_reference(string date, int year) =>
        Assert.Equal(year, Valid(WithChecked(Td3, 65, date)).ExpiryDate?.Year);

    [Theory]
    [InlineData("P<UTOERIKSSON<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<", "ERIKSSON ANNA MARIA", "")]
    [InlineData("P<UTOVAN<DER<MUELLEN<<ANNA<<<<<<<<<<<<<<<<<<", "VAN DER MUELLEN", "ANNA")]
    [InlineData("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K")]
    public void Names_are_divided_at_two_fillers(string first, string primary, string secondary)
    {
        var document = Valid(first + Td3[44..]);
        Assert.Equal((primary, secondary), (document.PrimaryIdentifier, document.SecondaryIdentifier));
        Assert.Equal(first[^1] != '<', document.NameMayBeTruncated);
    }

    [Theory]
    [InlineData("P<UTO<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<<", MrzField.Name, MrzFaultReason.Fillers)]
    [InlineData("P<UTO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", MrzField.Name, MrzFaultReason.Missing)]
    [InlineData("P<UTOERIKSSON<<ANNA<<MARIA<<<<<<<<<<<<<<<<<<", MrzField.Name, MrzFaultReason.Fillers)]
    [InlineData("P<UTOERIKSS0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", MrzField.Name, MrzFaultReason.BadCharacter)]
    [InlineData("P<<<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", MrzField.IssuingState, MrzFaultReason.Missing)]
    [InlineData("P<U1OERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", MrzField.IssuingState, MrzFaultReason.BadCharacter)]
    [InlineData("X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", MrzField.DocumentCode, MrzFaultReason.UnknownDocumentCode)]
    [InlineData("P<UTOERIKSSON<<anna<MARIA<<<<<<<<<<<<<<<<<<<", MrzField.Name, MrzFaultReason.BadCharacter)]
    public void What_is_wrong_in_the_first_line_is_named(string first, MrzField field, MrzFaultReason reason)
    {
        var reading = Mrz.Read(first + Td3[44..], Reference);
        Assert.Null(reading.Document);
        Assert.Contains(reading.Faults, fault => fault.Field == field && fault.Reason == reason && fault.Line == 1);
    }

    [Theory]
    [InlineData(null, MrzFaultReason.Empty)]
    [InlineData("", MrzFaultReason.Empty)]
    [InlineData(" \r\n ", MrzFaultReason.Empty)]
    [InlineData("P<UTO", MrzFaultReason.LineLengths)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n", MrzFaultReason.LineLengths)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<1", MrzFaultReason.LineLengths)]
    public void What_is_no_zone_is_refused_as_a_whole(string? text, MrzFaultReason reason) =>
        Assert.Equal([new MrzFault(MrzField.Zone, reason, 0, 0)], Mrz.Read(text, Reference).Faults);

    [Fact]
    public void A_document_does_not_print_its_holder() => Assert.Equal("Td3 document", Valid(Td3).ToString());

    private static MrzDocument Valid(string text)
    {
        var reading = Mrz.Read(text, Reference);
        Assert.Empty(reading.Faults);
        return reading.Document!;
    }

    // A six-character field of the passport's second line with its own and the composite check digit set right. The position
    // counts from the beginning of the text, line end left out.
    private static string WithChecked(string passport, int position, string data)
    {
        var text = passport.Replace("\n", "", StringComparison.Ordinal).ToCharArray();
        data.CopyTo(text.AsSpan(position));
        text[position + 6] = CheckDigitOf(data);
        var line = new string(text, 44, 44);
        text[^1] = CheckDigitOf(line[..10] + line[13..20] + line[21..43]);
        return new string(text);
    }

    // Written anew, so that a mistake in the code under test cannot repeat itself here.
    private static char CheckDigitOf(string data)
    {
        int[] weights = [7, 3, 1];
        var sum = data.Select((c, i) => weights[i % 3] * (c == '<' ? 0 : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".IndexOf(c, StringComparison.Ordinal))).Sum();
        return (char)('0' + (sum % 10));
    }
}
