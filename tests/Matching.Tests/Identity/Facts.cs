using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Documents;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Tests.Identity;

/// <summary>Fictional persons, organisations and documents, and generators of them.</summary>
internal static class Facts
{
    internal static readonly string[] PersonNames =
    [
        "Karim Rahimov", "Rakhimov Karim Saidovich", "Раҳимов Карим", "Zarina Tursunova", "Zarina Tursumova", "Muhammad Amin", "Amin", "M. Amin",
        "جواد موسوی", "Javad Mousavi", "Nino Beridze", "ნინო ბერიძე",
    ];

    internal static readonly Gen<MatchFields> Masks = Gen.Choose(0, (1 << 12) - 1).Select(bits => new MatchFields((ulong)bits));

    internal static readonly Gen<PersonFacts> Persons =
        from names in Names(2)
        from aliases in Names(2)
        from weak in Names(1)
        from fathers in Names(1)
        from mothers in Names(1)
        from birth in Births
        from places in Gen.Elements("Khujand", "Хуҷанд", "Tbilisi").Select(text => FoldedName.Fold(text)).ArrayOf(1).UpTo(1)
        from sex in Gen.Elements(Enum.GetValues<PersonSex>())
        from countries in Gen.Elements("TJK", "TJ", "UZB", "GEO").Select(Country).ArrayOf(2).UpTo(2)
        from documents in Documents.ArrayOf(2).UpTo(2)
        select new PersonFacts
        {
            Names = [.. names],
            Aliases = [.. aliases],
            WeakAliases = [.. weak],
            FatherNames = [.. fathers],
            MotherNames = [.. mothers],
            BirthDates = birth,
            BirthPlaces = [.. places],
            Sex = sex,
            Nationalities = [.. countries],
            Documents = [.. documents],
        };

    internal static readonly Gen<OrganisationFacts> Organisations =
        from names in Gen.Elements("Army of the Blue Hills", "Blue Hills Army", "Front of Green Stars 5", "Front of Green Stars 6", "AOTBH").Select(text => FoldedName.Fold(text)).ArrayOf(2).UpTo(2)
        from weak in Gen.Elements("Blue Hills", "Stars").Select(text => FoldedName.Fold(text)).ArrayOf(1).UpTo(1)
        from acronyms in Gen.Elements("AOTBH", "A.O.T.B.H.", "FGS").Select(text => FoldedName.Fold(text)).ArrayOf(1).UpTo(1)
        from countries in Gen.Elements("PAK", "AFG").Select(Country).ArrayOf(1).UpTo(1)
        select new OrganisationFacts { Names = [.. names], WeakAliases = [.. weak], Acronyms = [.. acronyms], Countries = [.. countries] };

    internal static Gen<DocumentFacts> Documents =>
        from number in Gen.Elements("A1234567", "A123456Z", "AI234567", "B7654321")
        from issuer in Gen.Elements<string?>("TJK", "UZB", null)
        from type in Gen.Elements<string?>("passport", "id", null)
        select Document(number, issuer, type);

    internal static DocumentFacts Document(string number, string? issuer = "TJK", string? type = null)
    {
        Assert.True(DocumentNumber.TryCreate(number, out var parsed, out _));
        return new DocumentFacts(parsed, issuer is null ? null : Country(issuer), type);
    }

    internal static CountryCode Country(string text)
    {
        Assert.True(CountryCode.TryParse(text, out var code));
        return code;
    }

    internal static BirthDates Born(params string[] texts) =>
        BirthDates.Of(texts.Select(text => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text)), []);

    private static Gen<BirthDates> Births =>
        Gen.Elements("1980-05-12", "1980-12-05", "1980", "1980-01-01", "1985-05-12", "1981-05-12", "1960-02").ArrayOf(2).UpTo(2).Select(Born);

    private static Gen<FoldedName[]> Names(int most) => Gen.Elements(PersonNames).Select(text => FoldedName.Fold(text)).ArrayOf(most).UpTo(most);

    // The first n of the array, n from 0 to most.
    private static Gen<T[]> UpTo<T>(this Gen<T[]> arrays, int most) => from array in arrays from n in Gen.Choose(0, most) select array[..n];
}
