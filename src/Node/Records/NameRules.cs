using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>The limits of names.</summary>
internal static class NameRules
{
    internal static void CheckRequired(RecordFaults faults, string field, RepeatedField<Name> names)
    {
        if (names.Count == 0)
        {
            faults.Add(field, "at least one is required");
        }

        Check(faults, field, names, 100);
    }

    internal static void Check(RecordFaults faults, string field, RepeatedField<Name> names, int most) =>
        faults.Each(field, names, most, (path, name) =>
        {
            faults.Required($"{path}.text", name.Text, 256);
            faults.Defined($"{path}.kind", name.Kind);
            faults.Defined($"{path}.quality", name.Quality);
            if (name.Script.Length != 0 && (name.Script.Length != 4 || !name.Script.All(char.IsAsciiLetter)))
            {
                faults.Add($"{path}.script", "is not a four-letter code of ISO 15924");
            }

            faults.Text($"{path}.given", name.Given, 256);
            faults.Text($"{path}.family", name.Family, 256);
            faults.Text($"{path}.patronymic", name.Patronymic, 256);
        });
}
