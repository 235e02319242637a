using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>A person or an organisation with all that hangs on it.</summary>
internal static class FtmSubject
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "name", "alias", "weakAlias", "previousName", "abbreviation", "addressEntity", "address",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TakenOfPerson = Taken.Union([
        "birthDate", "birthPlace", "birthCountry", "nationality", "citizenship", "gender", "fatherName", "motherName", "passportNumber", "idNumber",
        "taxNumber", "innCode", "socialSecurityNumber",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TakenOfOrganisation = Taken.Union(["country", "jurisdiction", "mainCountry"]).ToFrozenSet(StringComparer.Ordinal);

    public static RecordDraft Draft(FtmEntity entity, FtmGraph graph, ImportDefaults defaults)
    {
        var person = FtmSchemas.IsPerson(entity.Schema);
        var draft = new RecordDraft(FtmId.Of(defaults.IdPrefix, entity.Id), person, defaults, "FollowTheMoney data set", entity.Id, CategoryOf(entity, person));
        Names(draft, entity);
        if (person)
        {
            FtmPerson.Apply(draft, entity);
        }
        else
        {
            draft.Remark("Type", entity.Schema is "Vessel" or "Airplane" ? entity.Schema : "");
            foreach (var country in entity["jurisdiction"].Concat(entity["mainCountry"]).Concat(entity["country"]))
            {
                draft.Country(FtmCountry.Name(country));
            }
        }

        Addresses(draft, entity, graph);
        foreach (var hanging in graph.HangingOn(entity.Id))
        {
            FtmHanging.Apply(draft, entity, hanging, graph, defaults);
        }

        if (person)
        {
            FtmPerson.LooseNumbers(draft, entity);
        }

        foreach (var (property, texts) in entity.Except(person ? TakenOfPerson : TakenOfOrganisation))
        {
            draft.Remark(property, string.Join(", ", texts));
        }

        return draft;
    }

    private static void Names(RecordDraft draft, FtmEntity entity)
    {
        foreach (var name in entity["name"])
        {
            var primary = draft.Names == 0;
            draft.Name(
                name,
                primary ? NameKind.Primary : NameKind.Alias,
                NameQuality.Strong,
                primary ? entity.First("firstName") : "",
                primary ? entity.First("lastName") : "");
        }

        if (draft.Names == 0)
        {
            var (given, family) = (entity.First("firstName"), entity.First("lastName"));
            draft.Name($"{given} {family}", NameKind.Primary, NameQuality.Strong, given, family);
        }

        Add("alias", NameKind.Alias, NameQuality.Strong);
        Add("weakAlias", NameKind.Alias, NameQuality.Weak);
        Add("previousName", NameKind.Former, NameQuality.Strong);
        Add("abbreviation", draft.IsPerson ? NameKind.Alias : NameKind.Acronym, NameQuality.Strong);

        void Add(string property, NameKind kind, NameQuality quality)
        {
            foreach (var text in entity[property])
            {
                draft.Name(text, kind, quality);
            }
        }
    }

    private static void Addresses(RecordDraft draft, FtmEntity entity, FtmGraph graph)
    {
        foreach (var address in entity["address"])
        {
            draft.Place(PlaceKind.Address, address, country: null);
        }

        foreach (var id in entity["addressEntity"])
        {
            if (graph.Address(id) is { } address)
            {
                string[] parts = [address.First("street"), address.First("postalCode"), address.First("city"), address.First("region")];
                var full = address.First("full") is { Length: > 0 } whole ? whole : string.Join(", ", parts.Where(part => part.Length > 0));
                draft.Place(PlaceKind.Address, full, FtmCountry.Name(address.First("country")));
                draft.Remark("Address", string.Join(", ", address["remarks"].Concat(address["summary"])));
            }
            else
            {
                draft.Remark("Address entity that is not in the file", id);
            }
        }
    }

    private static Category CategoryOf(FtmEntity entity, bool person)
    {
        var topics = entity["topics"];
        if (topics.Contains("sanction"))
        {
            return Category.Sanctioned;
        }

        var terror = topics.Contains("crime.terror");
        return (terror, person) switch
        {
            (true, true) => Category.Suspect,
            (true, false) => Category.TerroristOrganisation,
            _ => Category.Other,
        };
    }
}
