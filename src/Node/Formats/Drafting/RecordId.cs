using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Drafting;

/// <summary>Makes the record's id out of the source's own, always the same, so that a second import finds the first.</summary>
internal static class RecordId
{
    private const int Longest = 64;

    public static string Of(string prefix, string list, string sourceId)
    {
        var id = $"{prefix}{list}:{sourceId}";
        if (sourceId.Length == 0)
        {
            throw new RejectedEntryException("id: the entry has none");
        }

        return id.Length <= Longest && id.All(IsIdCharacter)
            ? id
            : throw new RejectedEntryException("id: more than 64 characters, or others than A-Z a-z 0-9 . _ : -");
    }

    private static bool IsIdCharacter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or ':' or '-';
}
