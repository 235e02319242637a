using System.Collections.Immutable;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

/// <summary>A country for one question: its records, its policy and who asks.</summary>
internal sealed record World(
    ImmutableArray<Record> Records, SharingPolicy Policy, Country Peer, Purpose Purpose, bool Test, bool Signed, uint Most, int Seed)
{
    public static readonly DateOnly Today = new(2026, 11, 25);
    public static readonly ReferenceKey References = new(Enumerable.Range(0, ReferenceKey.Size).Select(i => (byte)i).ToArray());

    public static Arbitrary<World> Any { get; } = Gen.Choose(0, int.MaxValue - 1).Select(Make).ToArbitrary();

    public static World Make(int seed)
    {
        var random = new Random(seed);
        var rules = Enumerable.Range(0, random.Next(1, 6)).Select(i => Rule(random, i)).ToImmutableArray();
        var records = Enumerable.Range(0, random.Next(1, 7)).Select(i => Sample(random, $"r{i}")).ToImmutableArray();
        return new(
            records,
            new SharingPolicy(rules, 3),
            (Country)random.Next(1, 4),
            (Purpose)random.Next(1, 3),
            random.Next(6) == 0,
            random.Next(3) > 0,
            (uint)random.Next(0, 4),
            random.Next());
    }

    public static Record Sample(Random random, string id)
    {
        var record = SampleRecords.Random(random, id);
        record.Categories.Clear();
        record.Categories.Add(Enumerable.Range(1, 4).Where(_ => random.Next(2) == 0).DefaultIfEmpty(2).Select(i => (Category)i));
        record.Test = random.Next(6) == 0;
        return record;
    }

    public static RecordTraits Traits(Record record) => new(
        FieldCatalog.KindOf(record),
        record.Categories.Aggregate(0UL, (bits, category) => bits | (1UL << (int)category)),
        record.NeverTo.Aggregate(0UL, (bits, code) => CountryCodes.TryParse(code, out var country) ? bits | (1UL << (int)country) : bits),
        record.Test,
        new DateOnly(record.ReviewOn.Year, Math.Max(record.ReviewOn.Month, 1), 1),
        record.NeutralityCheck is not null && record.LegalGround.Length > 0);

    /// <summary>The grant under which a record takes part, or null.</summary>
    public Grant? GrantOf(Record record)
    {
        _ = Policy.Resolve(Peer, Purpose, Test, Signed, Today, out var scope);
        return scope.GrantFor(Traits(record));
    }

    /// <summary>The question's answer as it would be sent.</summary>
    public byte[] Answer() => new MatchResponse { Hits = { Hits() } }.ToByteArray();

    public IReadOnlyList<Hit> Hits()
    {
        _ = Policy.Resolve(Peer, Purpose, Test, Signed, Today, out var scope);
        return Disclosure.Of(scope, [.. Records.SelectMany(record => Find(record, scope))], Most, References);
    }

    // A model of a gallery: the score is made of the matching fields and nothing else.
    private IEnumerable<Candidate> Find(Record record, SharingScope scope)
    {
        var traits = Traits(record);
        if (scope.GrantFor(traits) is not { } grant)
        {
            return [];
        }

        var seen = FieldCatalog.Copy(record, grant.Match).ToByteArray();
        var evidence = FieldCatalog.PresentIn(FieldCatalog.Copy(record, grant.Match)).Fields().Select(field =>
        {
            var share = Share(FieldCatalog.Copy(record, FieldSet.Of(field)).ToByteArray());
            return new Evidence
            {
                Field = field,
                Agreement = share > 0.3 ? Agreement.Agreed : Agreement.Contradicted,
                Weight = share,
                Rule = "same_key",
            };
        });
        return [new(record.Id, traits.Kind, grant, Share(seen), [.. evidence.Reverse()], () => record)];
    }

    private double Share(byte[] bytes) => SHA256.HashData([(byte)Seed, .. bytes])[0] / 255.0;

    private static SharingRule Rule(Random random, int number)
    {
        FieldSet Fields(double share) =>
            FieldSet.Of([.. FieldSet.All.Fields().Where(_ => random.NextDouble() < share)]);
        ulong Some(int count) => (ulong)random.Next(1, 1 << count) << 1;

        var show = Fields(0.4);
        var grant = new Grant($"rule{number}", Fields(0.4), show, Fields(0.2) - show, random.Next(2) * 0.3, random.Next(1, 4));
        return new(
            Some(3) | (1UL << random.Next(1, 4)),
            Some(2),
            Some(4),
            (uint)Some(3),
            grant,
            null,
            (UnsignedQuestions)random.Next(3),
            random.Next(4) == 0 ? Today.AddDays(random.Next(-2, 3)) : null);
    }
}
