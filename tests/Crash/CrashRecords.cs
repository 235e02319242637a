using Google.Protobuf;
using Kalkan.Federation.Contracts;

namespace Kalkan.Tests.Crash;

/// <summary>The records that the killed process stores: number and revision tell every byte, so that a half one shows.</summary>
public static class CrashRecords
{
    public static string IdOf(int number) => $"crash-{number:D5}";

    public static Record Of(int number, int revision)
    {
        var random = new Random(HashCode(number, revision));
        var template = new byte[random.Next(1, 3000)];
        random.NextBytes(template);
        return new()
        {
            Id = IdOf(number),
            Person = new()
            {
                Names = { new Name { Text = $"Fictional Person {number}" } },
                Templates = { new Template { Modality = Modality.Face, Format = "none", Data = ByteString.CopyFrom(template) } },
            },
            Categories = { Category.Suspect },
            Source = new() { Name = "crash test" },
            Remarks = $"{number}/{revision}",
        };
    }

    /// <summary>The revision that a record says it is, or -1.</summary>
    public static int RevisionOf(Record record) =>
        record.Remarks.Split('/') is [_, var revision] && int.TryParse(revision, out var number) ? number : -1;

    private static int HashCode(int number, int revision) => unchecked((number * 7919) + revision);
}
