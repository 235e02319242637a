using System.Collections.Frozen;
using Kalkan.Matching.Names.Scripts;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Lexicon;

/// <summary>What is known of words in names: how common they are, which spellings are one name, what is no name at all.</summary>
internal static class NameLexicon
{
    private const string OfGod = "ullah ulla allah alla ullaah ollah ollo الله اللہ улла уллах уллох оллох оллоҳ উল্লাহ উল্লা উল্ল্যাহ उल्लाह उल्ला அல்லாஹ் ﷲ";
    private const string OfFaith = "uddin udin eddin eddine addin aldin uldin uddeen eldin eldine উদ্দিন উদ্দীন উদ্দিন उद्दीन उद्दिन الدین الدين уддин";
    private const string OfFamily = "zadeh zadah zada zoda زاده زادہ زادة پور نژاد زادگان pour nejad nezhad";
    private const string Weak = "آل qori";
    private const string Faith = "din deen dine dein دین دين";

    private static readonly FrozenDictionary<string, WordKind> Kinds = ReadKinds();
    private static readonly FrozenDictionary<string, NameElement> Elements = ReadElements();
    private static readonly FrozenDictionary<string, NameElement>.AlternateLookup<ReadOnlySpan<char>> ElementsBySpan = Elements.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<ulong, (byte[] Sounds, float Mass, bool IsAbjad, int Class)[]> ByKey = ReadSounds();
    private static readonly FrozenDictionary<string, int[]> Families = ReadNicknames();

    private static readonly FrozenDictionary<int, int[]> SymbolFamilies = Elements
        .Where(e => Families.ContainsKey(e.Key))
        .GroupBy(e => e.Value.Symbol)
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(e => Families[e.Key]).Distinct().ToArray());

    /// <summary>What a word does; <see cref="WordKind.Name"/> where no list has it.</summary>
    internal static WordKind Kind(string word) => Kinds.GetValueOrDefault(word);

    /// <summary>The listed name of which the word is a spelling.</summary>
    internal static bool TryFind(string word, out NameElement element) => Elements.TryGetValue(word, out element);

    /// <inheritdoc cref="TryFind(string, out NameElement)"/>
    internal static bool TryFind(ReadOnlySpan<char> word, out NameElement element) => ElementsBySpan.TryGetValue(word, out element);

    /// <summary>The families of full and short forms (Alexander, Sasha) that the word belongs to.</summary>
    internal static int[] NicknameFamilies(string word) =>
        Families.GetValueOrDefault(word) ?? (Elements.TryGetValue(word, out var element) ? SymbolFamilies.GetValueOrDefault(element.Symbol) ?? [] : []);

    /// <summary>The class of the most common listed name that sounds all but the same; 5 where none does.</summary>
    internal static int ClassOfSound(ReadOnlySpan<byte> sounds, bool isAbjad, float mass, ulong key)
    {
        // Whoever gives up at once what is less like is never wrong about what is this like.
        const float allButTheSame = 0.93f;
        const float farFromIt = 0.9f;
        var found = 5;
        foreach (var listed in ByKey.GetValueOrDefault(key) ?? [])
        {
            if (listed.Class < found
                && SoundDistance.Likeness(sounds, isAbjad, mass, listed.Sounds, listed.IsAbjad, listed.Mass, farFromIt) >= allButTheSame)
            {
                found = listed.Class;
            }
        }

        return found;
    }

    private static FrozenDictionary<string, WordKind> ReadKinds()
    {
        var kinds = new Dictionary<string, WordKind>();
        foreach (var (head, forms) in LexiconFile.Read("titles").Concat(LexiconFile.Read("particles")))
        {
            var kind = head switch
            {
                "title" => WordKind.Title,
                "weak" => WordKind.WeakTitle,
                "filler" => WordKind.Filler,
                "suffix" => WordKind.Suffix,
                "article" => WordKind.Article,
                "son_of" => WordKind.SonOf,
                "daughter_of" => WordKind.DaughterOf,
                "wife_of" => WordKind.WifeOf,
                "kunya_father" or "kunya_mother" => WordKind.Kunya,
                "alias" => WordKind.Alias,
                "connector" => WordKind.Connector,
                "servant_prefix" => WordKind.Servant,
                _ => throw new InvalidOperationException($"A word list has the unknown kind {head}."),
            };
            Add(kinds, forms, kind);
        }

        Set(kinds, OfGod, WordKind.OfGod);
        Set(kinds, OfFaith, WordKind.OfFaith);
        Set(kinds, OfFamily, WordKind.OfFamily);
        Set(kinds, Weak, WordKind.WeakTitle);
        Set(kinds, Faith, WordKind.Faith);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Set(Dictionary<string, WordKind> kinds, string words, WordKind kind)
    {
        foreach (var word in words.Split(' '))
        {
            kinds[LetterForms.Of(word)] = kind;
        }
    }

    private static void Add(Dictionary<string, WordKind> kinds, string[] forms, WordKind kind)
    {
        foreach (var form in forms)
        {
            kinds.TryAdd(NameWord.Plain(LetterForms.Of(form)), kind);
        }
    }

    private static FrozenDictionary<string, NameElement> ReadElements()
    {
        var elements = new Dictionary<string, NameElement>();
        var symbol = 0;
        foreach (var (head, forms) in LexiconFile.Read("common-muslim").Concat(LexiconFile.Read("common-other")))
        {
            symbol++;
            foreach (var form in forms)
            {
                elements.TryAdd(NameWord.Plain(LetterForms.Of(form)), new NameElement(symbol, head[0] - '0'));
            }
        }

        return elements.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<ulong, (byte[] Sounds, float Mass, bool IsAbjad, int Class)[]> ReadSounds() =>
        Elements.SelectMany(pair =>
            {
                var word = new NameWord(pair.Key);
                return word.Keys.Take(2).Select(key => (key, Entry: (word.Sounds, word.Mass, word.IsAbjad, pair.Value.Class)));
            })
            .GroupBy(entry => entry.key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(entry => entry.Entry).OrderBy(entry => entry.Class).Take(64).ToArray());

    private static FrozenDictionary<string, int[]> ReadNicknames()
    {
        var families = new Dictionary<string, List<int>>();
        var family = 0;
        foreach (var (head, forms) in LexiconFile.Read("nicknames"))
        {
            family++;
            foreach (var form in head.Split(' ').Concat(forms))
            {
                var plain = NameWord.Plain(LetterForms.Of(form));
                (families.TryGetValue(plain, out var known) ? known : families[plain] = []).Add(family);
            }
        }

        return families.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
