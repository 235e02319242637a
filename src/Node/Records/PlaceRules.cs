using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>The limits of a place.</summary>
internal static class PlaceRules
{
    internal static void Check(RecordFaults faults, string path, Place place)
    {
        faults.Defined($"{path}.kind", place.Kind);
        faults.Text($"{path}.text", place.Text, 256);
        faults.Text($"{path}.country", place.Country, 64);
    }
}
