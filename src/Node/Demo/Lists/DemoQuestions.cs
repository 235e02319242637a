using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Node.Demo.Lists;

/// <summary>The five questions that Georgia's border asks. The people and the numbers are invented.</summary>
public static class DemoQuestions
{
    public static ImmutableArray<DemoQuestion> All =>
    [
        new(
            "mrz",
            Country.GE,
            "A passport says RAKHIMOV FARRUKH; Tajikistan lists him in Tajik and Persian letters alone: «Раҳимов Фаррух», «فرخ رحیمی».",
            Mrz("P<TJKRAKHIMOV<<FARRUKH<<<<<<<<<<<<<<<<<<<<<<", "4018872066TJK8703145M3305201<<<<<<<<<<<<<<06"),
            Country.TJ,
            "demo:TJ:p1"),
        new(
            "document",
            Country.GE,
            "A passport is shown that Uzbekistan reported stolen.",
            new Probe { Document = new DocumentProbe { Type = DocumentType.Passport, Number = "FA 0473915", IssuingCountry = "UZB" } },
            Country.UZ,
            "demo:UZ:d1"),
        new(
            "organisation",
            Country.GE,
            "A letterhead names an organisation that Uzbekistan lists as «Темир қалдирғоч»; it spells it another way.",
            Organisation("Temir Kaldirgoch", "TQ", "UZB"),
            Country.UZ,
            "demo:UZ:o1"),
        new(
            "none",
            Country.GE,
            "A traveller returns home whom nobody lists.",
            Mrz("P<GEOLOMTATIDZE<<NATELA<<<<<<<<<<<<<<<<<<<<<", "17AB509346GEO9008216F3401170<<<<<<<<<<<<<<06"),
            null,
            null),
        new(
            "biometric",
            Country.GE,
            "A traveller calls himself Daniyar Seytzhanov, born in 1990; one finger, laid askew, and his voice are another man's whom Uzbekistan lists.",
            new Probe { Person = UnderAnotherName("demo:UZ:p1") },
            Country.UZ,
            "demo:UZ:p1"),
    ];

    private static PersonProbe UnderAnotherName(string recordId)
    {
        var person = new PersonProbe
        {
            Names = { "Daniyar Seytzhanov" },
            BirthDates = { new BirthDate { Date = new() { Year = 1990, Month = 6, Day = 3 } } },
            Sex = Sex.Male,
            Nationalities = { "KAZ" },
        };
        person.Templates.AddRange(DemoTemplates.AtTheBorder(recordId));
        return person;
    }

    private static Probe Mrz(params string[] lines)
    {
        var probe = new MrzProbe();
        probe.Lines.AddRange(lines);
        return new Probe { Mrz = probe };
    }

    private static Probe Organisation(string name, string acronym, string country)
    {
        var probe = new OrganisationProbe();
        probe.Names.Add(name);
        probe.Acronyms.Add(acronym);
        probe.Countries.Add(country);
        return new Probe { Organisation = probe };
    }
}
