using System.Numerics;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>Reads one of a policy's own tests.</summary>
internal sealed class TestReader(Findings findings)
{
    private const int LongestName = 200;
    private const int LongestId = 64;

    private static readonly WordList Members = new(
        "member",
        CountryCodes.All.Select(country => country.Code()),
        word => CountryCodes.TryParse(word, out var country) ? 1UL << (int)country : null);

    private static readonly WordList Purposes = WordList.Of<Purpose>("purpose");
    private static readonly WordList Kinds = WordList.Of<RecordKind>("record kind");
    private static readonly WordList Categories = WordList.Of<Category>("category");
    private static readonly WordList Fields = WordList.Of<Field>("field");

    public PolicyTest Read(YamlValue value, int number)
    {
        var map = new YamlMapping(
            value, $"test {number}", findings, "name", "peer", "purpose", "signed", "record", "shows", "matches", "confirms", "hidden");
        var name = ScalarReader.Text(map.Required("name"), map.Where, LongestName, findings) ?? "";
        if (name.Length > 0)
        {
            map.Where = name;
        }

        var (id, traits) = ReadRecord(map);
        var test = new PolicyTest(
            name,
            map.Line,
            (Country)One(map, "peer", Members),
            (Purpose)One(map, "purpose", Purposes),
            ScalarReader.Truth(map["signed"], $"{map.Where}: signed", findings) ?? false,
            id,
            traits,
            Expected(map, "shows"),
            Expected(map, "matches"),
            Expected(map, "confirms"),
            ScalarReader.Truth(map["hidden"], $"{map.Where}: hidden", findings));
        CheckExpectations(map, test);
        return test;
    }

    private void CheckExpectations(YamlMapping map, PolicyTest test)
    {
        var says = map["shows"] ?? map["matches"] ?? map["confirms"];
        if (says is null && map["hidden"] is null)
        {
            findings.Error(map.Line, map.Where, "expects nothing: add shows, matches, confirms or hidden");
        }
        else if (says is not null && test.Hidden is true)
        {
            findings.Error(map.Line, map.Where, "a hidden record has neither shows nor matches nor confirms");
        }
    }

    private (string? Id, RecordTraits? Traits) ReadRecord(YamlMapping map)
    {
        var value = map.Required("record");
        var where = $"{map.Where}: record";
        if (value?.Entries is null)
        {
            return (ScalarReader.Text(value, where, LongestId, findings), null);
        }

        var record = new YamlMapping(value, where, findings, "kind", "categories", "test", "never_to");
        var categories = record.Required("categories");
        var neverTo = record["never_to"];
        return (null, new RecordTraits(
            (RecordKind)One(record, "kind", Kinds),
            categories is null ? 0 : Categories.Read(categories, $"{where}: categories", findings),
            neverTo is null ? 0 : Members.Read(neverTo, $"{where}: never_to", findings, mayBeEmpty: true),
            ScalarReader.Truth(record["test"], $"{where}: test", findings) ?? false,
            DateOnly.MaxValue,
            Complete: true));
    }

    private FieldSet? Expected(YamlMapping map, string key) =>
        map[key] is { } value ? new FieldSet(Fields.Read(value, $"{map.Where}: {key}", findings, mayBeEmpty: true)) : null;

    private int One(YamlMapping map, string key, WordList words) =>
        map.Required(key) is { } value ? BitOperations.Log2(words.ReadOne(value, $"{map.Where}: {key}", findings)) : 0;
}
