using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Demo.Lists;

namespace Kalkan.Node.Tests.Demo;

public sealed class DemoListsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    public static TheoryData<Country> Members { get; } = [.. CountryCodes.All];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_lists_persons_organisations_and_documents_that_may_match(Country member)
    {
        var records = DemoLists.For(member, Today).ToList();
        Assert.InRange(records.Count, 6, 12);
        Assert.InRange(records.Count(record => record.Person is not null), 4, 8);
        Assert.InRange(records.Count(record => record.Organisation is not null), 1, 2);
        Assert.InRange(records.Count(record => record.Document is not null), 2, 3);
        Assert.Equal(records.Count, records.Select(record => record.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(records, record =>
        {
            Assert.NotEmpty(record.LegalGround);
            Assert.NotEmpty(record.Categories);
            Assert.NotEqual(HandlingCode.Unspecified, record.Handling);
            Assert.Equal(Today.Year + 1, record.ReviewOn.Year);
            Assert.NotEmpty(record.NeutralityCheck.Officer);
            Assert.NotEmpty(record.Source.Name);
            Assert.False(record.Test);
        });
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Persons_are_named_in_the_scripts_of_their_country(Country member)
    {
        var text = string.Concat(DemoLists.For(member, Today).Where(record => record.Person is not null).SelectMany(record => record.Person.Names).Select(name => name.Text));
        (char First, char Last)[] blocks = member switch
        {
            Country.AF or Country.IR or Country.PK => [('\u0600', '\u06FF')],
            Country.BD => [('\u0980', '\u09FF')],
            Country.GE => [('\u10D0', '\u10FF')],
            Country.IN or Country.NP => [('\u0900', '\u097F')],
            Country.KZ or Country.KG or Country.TJ or Country.UZ => [('\u0400', '\u04FF')],
            Country.MV => [('\u0780', '\u07BF')],
            Country.LK => [('\u0D80', '\u0DFF'), ('\u0B80', '\u0BFF')],
            Country.AZ => [('\u018F', '\u018F'), ('\u0259', '\u0259')],
            _ => [('\u011E', '\u015F')],
        };
        Assert.All(blocks, block => Assert.Contains(text, letter => letter >= block.First && letter <= block.Last));
        Assert.Contains(text, char.IsAsciiLetterLower);
    }

    [Fact]
    public void The_five_questions_are_asked_from_Georgia_and_have_their_answers()
    {
        Assert.Equal(["mrz", "document", "organisation", "none", "biometric"], DemoQuestions.All.Select(question => question.Kind));
        Assert.All(DemoQuestions.All, question => Assert.Equal(Country.GE, question.From));
        foreach (var question in DemoQuestions.All.Where(question => question.ListedBy is not null))
        {
            Assert.Contains(DemoLists.For(question.ListedBy!.Value, Today), record => record.Id == question.RecordId);
        }
    }

    [Fact]
    public void The_passport_writes_another_name_and_number_but_the_same_birth_date()
    {
        var question = DemoQuestions.All[0];
        var listed = DemoLists.For(Country.TJ, Today).Single(record => record.Id == question.RecordId).Person;
        Assert.Equal("Раҳимов Фаррух Саидович", listed.Names.Single(name => name.Kind == NameKind.OriginalScript).Text);
        Assert.DoesNotContain(listed.Names, name => name.Text.Contains("Rakhimov", StringComparison.OrdinalIgnoreCase));
        var lines = question.Probe.Mrz.Lines;
        Assert.StartsWith("P<TJKRAKHIMOV<<FARRUKH<", lines[0], StringComparison.Ordinal);
        Assert.Equal("870314", lines[1][13..19]);
        Assert.Equal(new PartialDate { Year = 1987, Month = 3, Day = 14 }, listed.BirthDates.Single().Date);
        Assert.DoesNotContain(listed.Documents, document => lines[1].StartsWith(document.Number, StringComparison.Ordinal));
    }

    [Fact]
    public void The_check_digits_of_both_passports_hold()
    {
        foreach (var lines in DemoQuestions.All.Where(question => question.Probe.Mrz is not null).Select(question => question.Probe.Mrz.Lines))
        {
            Assert.All(lines, line => Assert.Equal(44, line.Length));
            var data = lines[1];
            Assert.Equal(data[9], CheckDigit(data[..9]));
            Assert.Equal(data[19], CheckDigit(data[13..19]));
            Assert.Equal(data[27], CheckDigit(data[21..27]));
            Assert.Equal(data[42], CheckDigit(data[28..42]));
            Assert.Equal(data[43], CheckDigit(data[..10] + data[13..20] + data[21..43]));
        }
    }

    [Fact]
    public void A_traveller_under_another_name_tells_nothing_that_the_record_holds()
    {
        var question = DemoQuestions.All.Single(question => question.Kind == "biometric");
        var listed = DemoLists.For(question.ListedBy!.Value, Today).Single(record => record.Id == question.RecordId).Person;
        var told = question.Probe.Person;
        Assert.DoesNotContain(listed.Names, name => name.Text == told.Names[0]);
        Assert.DoesNotContain(told.Nationalities[0], listed.Nationalities);
        Assert.True(Math.Abs(told.BirthDates[0].Date.Year - listed.BirthDates[0].Date.Year) > 2);
        Assert.Equal([Modality.Fingerprint, Modality.Voice], told.Templates.Select(template => template.Modality));
        Assert.DoesNotContain(listed.Templates, template => told.Templates.Any(asked => asked.Data == template.Data));
    }

    [Fact]
    public void Nobody_but_Uzbekistan_lists_the_stolen_passport_and_nobody_lists_the_fourth_traveller()
    {
        var all = CountryCodes.All.SelectMany(member => DemoLists.For(member, Today)).ToList();
        Assert.Equal("demo:UZ:d1", Assert.Single(all, record => record.Document?.Number == "FA0473915").Id);
        Assert.DoesNotContain(all, record => record.ToString().Contains("Lomtatidze", StringComparison.OrdinalIgnoreCase) || record.ToString().Contains("17AB50934", StringComparison.Ordinal));
        Assert.Equal(all.Count, all.Select(record => record.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static char CheckDigit(string text) =>
        (char)('0' + text.Select((letter, at) => (letter == '<' ? 0 : char.IsDigit(letter) ? letter - '0' : letter - 'A' + 10) * new[] { 7, 3, 1 }[at % 3]).Sum() % 10);
}
