using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>Reads one rule.</summary>
internal sealed class RuleReader(IReadOnlyDictionary<string, ulong> groups, Findings findings)
{
    private const int LongestName = 64;
    private const int DefaultCandidates = 10;
    private const long LargestQuota = 1_000_000_000;

    private static readonly WordList Purposes = WordList.Of<Purpose>("purpose");
    private static readonly WordList Kinds = WordList.Of<RecordKind>("record kind");
    private static readonly WordList Categories = WordList.Of<Category>("category");
    private static readonly WordList Unsigned = WordList.Of<UnsignedQuestions>("treatment of unsigned questions");
    private static readonly WordList Fields = WordList.Of<Field>("field");
    private static readonly WordList Rights = new("right", ["match", "show", "confirm"], word => word switch
    {
        "match" => MatchBit,
        "show" => ShowBit,
        "confirm" => ConfirmBit,
        _ => null,
    });

    private const ulong MatchBit = 1;
    private const ulong ShowBit = 2;
    private const ulong ConfirmBit = 4;

    private readonly WordList _peers = WordList.OfPeers(groups);

    public WrittenRule Read(YamlValue value, int number)
    {
        var map = new YamlMapping(
            value, $"rule {number}", findings, "name", "peers", "purposes", "kinds", "categories", "fields", "score_floor",
            "most_candidates", "daily_quota", "unsigned", "valid_until");
        var name = ScalarReader.Text(map.Required("name"), map.Where, LongestName, findings) ?? "";
        if (name.Length > 0)
        {
            map.Where = name;
        }

        var rights = ReadRights(map);
        var grant = new Grant(
            name,
            Set(rights, right => right.Match),
            Set(rights, right => right.Show),
            Set(rights, right => right.Confirm),
            ScalarReader.Share(map["score_floor"], $"{map.Where}: score_floor", findings) ?? 0,
            (int)(ScalarReader.Whole(map["most_candidates"], $"{map.Where}: most_candidates", 1, Disclosure.MostHits, findings)
                ?? DefaultCandidates));
        var rule = new SharingRule(
            List(map, "peers", _peers),
            List(map, "purposes", Purposes),
            List(map, "categories", Categories),
            (uint)(map["kinds"] is { } kinds ? Kinds.Read(kinds, $"{map.Where}: kinds", findings) : AllKinds),
            grant,
            ScalarReader.Whole(map["daily_quota"], $"{map.Where}: daily_quota", 1, LargestQuota, findings),
            map["unsigned"] is { } unsigned
                ? (UnsignedQuestions)System.Numerics.BitOperations.Log2(Unsigned.ReadOne(unsigned, $"{map.Where}: unsigned", findings))
                : UnsignedQuestions.Refuse,
            ScalarReader.Day(map["valid_until"], $"{map.Where}: valid_until", findings));
        return new(rule, map.Line, map["kinds"] is not null, rights);
    }

    private static ulong AllKinds { get; } =
        Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.Unspecified).Aggregate(0UL, (bits, kind) => bits | (1UL << (int)kind));

    private ulong List(YamlMapping map, string key, WordList words) =>
        map.Required(key) is { } value ? words.Read(value, $"{map.Where}: {key}", findings) : 0;

    private ImmutableArray<WrittenRight> ReadRights(YamlMapping map)
    {
        var where = $"{map.Where}: fields";
        var value = map.Required("fields");
        if (value is null)
        {
            return [];
        }

        if (value.Entries is null)
        {
            findings.Error(value.Line, where, "must be a mapping from fields to rights, such as 'name: [match, show]'");
            return [];
        }

        var rights = new Dictionary<Field, WrittenRight>();
        foreach (var (key, granted) in value.Entries)
        {
            var bit = Fields.ReadOne(key, where, findings);
            if (bit == 0)
            {
                continue;
            }

            var field = (Field)System.Numerics.BitOperations.Log2(bit);
            var bits = Rights.Read(granted, $"{where}: {key.Text}", findings);
            var right = new WrittenRight(
                field, key.Line, (bits & MatchBit) != 0, (bits & ShowBit) != 0, (bits & ConfirmBit) != 0);
            if (!rights.TryAdd(field, right))
            {
                findings.Error(key.Line, where, $"'{key.Text}' stands twice");
            }
        }

        return [.. rights.Values.OrderBy(right => right.Field)];
    }

    private static FieldSet Set(ImmutableArray<WrittenRight> rights, Func<WrittenRight, bool> has) =>
        FieldSet.Of([.. rights.Where(has).Select(right => right.Field)]);
}
