using Kalkan.Matching.Identity;

namespace Kalkan.Node.Gallery;

/// <summary>
/// Under which 64-bit keys an entry is found beside its names: document numbers and full birth dates. The field is part of
/// the key, so that a candidate is selected only by a field that its grant lets match. Two texts under one key cost a
/// comparison, never a hit.
/// </summary>
internal static class GalleryKeys
{
    /// <summary>Every key of an entry, each once.</summary>
    public static IEnumerable<ulong> Of(GalleryEntry entry) => entry.Person is { } person
        ? person.Documents.Select(Key).Concat(person.BirthDates.FullDates.Select(Key)).Distinct()
        : entry.Document is { } document ? [Key(document)] : [];

    /// <summary>The keys to look a probe up with, each with the field that selects by it.</summary>
    public static IEnumerable<(MatchField Field, ulong Key)> Of(ProbeFacts probe) =>
        probe.Documents.Select(document => (MatchField.DocumentNumber, Key(document)))
            .Concat(probe.Person is { } person ? person.BirthDates.FullDates.Select(date => (MatchField.BirthDate, Key(date))) : [])
            .Distinct();

    // The confusion key is the same for equal numbers, so that one look-up finds both the equal and the confusable.
    private static ulong Key(DocumentFacts document)
    {
        // FNV-1a over the letters; at most 64 of them.
        var hash = 14695981039346656037UL;
        foreach (var letter in document.Number.ConfusionKey)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return Mix(MatchField.DocumentNumber, hash);
    }

    private static ulong Key(DateOnly birthDate) => Mix(MatchField.BirthDate, (ulong)birthDate.DayNumber);

    private static ulong Mix(MatchField field, ulong key) => (key ^ ((ulong)field + 1)) * 0x9E3779B97F4A7C15UL;
}
