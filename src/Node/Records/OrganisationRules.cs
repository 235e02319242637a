using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>The limits of an organisation.</summary>
internal static class OrganisationRules
{
    internal static void Check(RecordFaults faults, Organisation organisation)
    {
        NameRules.CheckRequired(faults, "organisation.names", organisation.Names);
        NameRules.Check(faults, "organisation.wings", organisation.Wings, 64);
        faults.Each("organisation.countries", organisation.Countries, 64, 64);
        faults.Each("organisation.places", organisation.Places, 64, (path, place) => PlaceRules.Check(faults, path, place));
        faults.Each("organisation.links", organisation.Links, 256, (path, link) =>
        {
            if (link.RecordId.Length == 0 && string.IsNullOrWhiteSpace(link.Name))
            {
                faults.Add($"{path}.record_id", "is required where no name is given");
            }
            else if (link.RecordId.Length != 0 && !TextRules.IsRecordId(link.RecordId))
            {
                faults.Add($"{path}.record_id", "must be 1 to 64 characters of A-Z a-z 0-9 . _ : -");
            }

            faults.Text($"{path}.name", link.Name, 256);
            faults.Text($"{path}.role", link.Role, 64);
        });
    }
}
