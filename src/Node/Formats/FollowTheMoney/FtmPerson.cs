using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>The properties of a Person that a record has fields for.</summary>
internal static class FtmPerson
{
    private const int LongestParent = 256;

    public static void Apply(RecordDraft draft, FtmEntity entity)
    {
        draft.Person.FatherName = Parent(draft, "Father's name", entity["fatherName"]);
        draft.Person.MotherName = Parent(draft, "Mother's name", entity["motherName"]);
        foreach (var date in entity["birthDate"])
        {
            draft.Birth(SourceDates.ParseBirth(date), date);
        }

        foreach (var country in entity["nationality"].Concat(entity["citizenship"]))
        {
            draft.Nationality(FtmCountry.Name(country));
        }

        BirthPlaces(draft, entity);
        draft.Person.Sex = entity.First("gender") switch
        {
            "male" => Sex.Male,
            "female" => Sex.Female,
            "other" => Sex.Other,
            _ => Sex.Unspecified,
        };
    }

    /// <summary>Numbers that stand at the person; those that came with a document of their own are not taken twice.</summary>
    public static void LooseNumbers(RecordDraft draft, FtmEntity entity)
    {
        Add("passportNumber", DocumentType.Passport);
        Add("idNumber", DocumentType.NationalNumber);
        Add("taxNumber", DocumentType.NationalNumber);
        Add("innCode", DocumentType.NationalNumber);
        Add("socialSecurityNumber", DocumentType.NationalNumber);

        void Add(string property, DocumentType type)
        {
            foreach (var number in entity[property].Where(number => draft.Person.Documents.All(document => document.Number != number)))
            {
                draft.Document(new TravelDocument { Type = type, Number = number }, $"{property} {number}");
            }
        }
    }

    private static void BirthPlaces(RecordDraft draft, FtmEntity entity)
    {
        var (places, countries) = (entity["birthPlace"], entity["birthCountry"]);
        for (var index = 0; index < Math.Max(places.Count, countries.Count); index++)
        {
            draft.Place(PlaceKind.Birth, index < places.Count ? places[index] : "", index < countries.Count ? FtmCountry.Name(countries[index]) : "");
        }
    }

    private static string Parent(RecordDraft draft, string label, IReadOnlyList<string> names)
    {
        foreach (var further in names.Skip(1))
        {
            draft.Remark(label, further);
        }

        if (names is [{ Length: > LongestParent } tooLong, ..])
        {
            draft.Remark(label, tooLong);
            return "";
        }

        return names is [var first, ..] ? first : "";
    }
}
