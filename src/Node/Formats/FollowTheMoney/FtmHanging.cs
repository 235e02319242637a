using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>Puts documents, sanctions and links into the record of the person or organisation they hang on.</summary>
internal static class FtmHanging
{
    private const int MostLinks = 256;

    private static readonly FrozenSet<string> Ends = FtmSchemas.Links.Values.SelectMany(link => new[] { link.From, link.To })
        .Concat(FtmSchemas.Attachments.Values).ToFrozenSet(StringComparer.Ordinal);

    public static void Apply(RecordDraft draft, FtmEntity subject, FtmEntity hanging, FtmGraph graph, ImportDefaults defaults)
    {
        if (hanging.Schema is "Passport" or "Identification" && draft.IsPerson)
        {
            Document(draft, hanging);
        }
        else if (FtmSchemas.Links.TryGetValue(hanging.Schema, out var ends))
        {
            var others = hanging[ends.From].Contains(subject.Id) ? hanging[ends.To] : hanging[ends.From];
            foreach (var other in others)
            {
                Link(draft, hanging, other, graph.NameOf(other), defaults);
            }
        }
        else
        {
            draft.Remark(hanging.Schema, Words(hanging));
        }
    }

    private static void Document(RecordDraft draft, FtmEntity entity)
    {
        var number = entity["number"].Concat(entity["passportNumber"]).FirstOrDefault("");
        var words = entity.First("type");
        var country = CountryNames.Code(FtmCountry.Name(entity.First("country")));
        string[] notes = [words, country is null ? entity.First("country") : "", entity.First("authority"), .. entity["summary"], .. entity["description"]];
        draft.Document(
            new TravelDocument
            {
                Type = TypeOf(entity.Schema, words),
                Number = number,
                IssuingCountry = country ?? "",
                IssuedOn = SourceDates.ParseFull(entity.First("startDate")),
                ExpiresOn = SourceDates.ParseFull(entity.First("endDate")),
                Note = string.Join(", ", notes.Where(note => note.Length > 0)),
            },
            Words(entity));
    }

    private static DocumentType TypeOf(string schema, string words) => schema switch
    {
        "Passport" => DocumentType.Passport,
        _ when words.Contains("passport", StringComparison.OrdinalIgnoreCase) => DocumentType.Passport,
        _ when words.Contains("card", StringComparison.OrdinalIgnoreCase) => DocumentType.IdentityCard,
        _ => DocumentType.NationalNumber,
    };

    /// <summary>An organisation has links; at a person the same stands in the remarks.</summary>
    private static void Link(RecordDraft draft, FtmEntity link, string other, string? name, ImportDefaults defaults)
    {
        var role = Role(link);
        var called = name ?? other;
        if (draft.IsPerson || draft.Organisation.Links.Count == MostLinks || called.Length > 256 || role.Length > 64)
        {
            draft.Remark(link.Schema, $"{called} ({role})");
            return;
        }

        draft.Organisation.Links.Add(new Link { RecordId = name is null ? "" : FtmId.Of(defaults.IdPrefix, other), Name = called, Role = role });
    }

    private static string Role(FtmEntity link)
    {
        string[] words = [.. link["role"], .. link["relationship"], .. link["status"]];
        return words.Length > 0 ? string.Join(", ", words) : link.Schema;
    }

    private static string Words(FtmEntity entity) =>
        string.Join(", ", entity.Except(Ends).SelectMany(property => property.Value.Select(value => $"{property.Key} {value}")));
}
