using System.Buffers;
using Kalkan.Matching.Names.Lexicon;
using Kalkan.Matching.Names.Scripts;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names;

/// <summary>The parts of a name while it is read.</summary>
internal sealed class PartList
{
    private const float Weak = 0.08f;
    private const float Kunya = 0.3f;
    private const float PatronymicShare = 0.4f;

    private static readonly SearchValues<string> LettersOfMark = SearchValues.Create(["ae", "oe", "ue"], StringComparison.Ordinal);

    private readonly List<NameToken> _tokens = [];
    private readonly List<byte> _chain = [];
    private byte _depth;

    internal int Count => _tokens.Count;

    /// <summary>Whether any part names somebody.</summary>
    internal bool Names => _tokens.Exists(t => t.Role is not (TokenRole.Weak or TokenRole.Kunya or TokenRole.Initial));

    /// <summary>Whether the last part can take -ullah or -uddin.</summary>
    internal bool CanJoin => _tokens.Count > 0 && _tokens[^1].Role is TokenRole.Name;

    internal FoldedName ToName() => new([.. _tokens], _chain.Exists(depth => depth > 0) ? [.. _chain] : FoldedName.WithoutFathers(_chain.Count));

    /// <summary>Several spellings in one field: what is like an earlier part is that part again.</summary>
    internal void DropRepeated()
    {
        const float again = 0.8f;
        for (var i = _tokens.Count - 1; i > 0; i--)
        {
            if (_tokens.Take(i).Any(earlier => TokenLikeness.Of(earlier, _tokens[i]).Value >= again))
            {
                _tokens.RemoveAt(i);
                _chain.RemoveAt(i);
            }
        }
    }

    internal void NextOfChain()
    {
        if (_tokens.Count > 0 && _depth < 8)
        {
            _depth++;
        }
    }

    /// <summary>The last part turns out to be the father's name.</summary>
    internal void LastIsFather()
    {
        if (_chain[^1] < 8)
        {
            _chain[^1]++;
            var father = _tokens[^1];
            _tokens[^1] = father.Role == TokenRole.Name ? new(father.Word, TokenRole.Patronymic, [.. father.Readings.Skip(1)], weight: father.Weight * PatronymicShare) : father;
        }
    }

    internal void AddKunya(string letters) => Put(TokenPool.Get("\u0004" + letters, static text => new(new NameWord(text[1..]), TokenRole.Kunya, weight: Kunya)));

    internal void Add(string letters) => Put(TokenPool.Get(letters, Token));

    /// <summary>One word with the particles before it: van der Bilt, Mac Lean; the word alone is another way to take it.</summary>
    internal void AddWithParticles(string particles, string letters) => Put(TokenPool.Get(particles + "\u0006" + letters, static text =>
    {
        var mark = text.IndexOf('\u0006', StringComparison.Ordinal);
        return new(new NameWord(text.Remove(mark, 1)), TokenRole.Joined, [new(new NameWord(text[(mark + 1)..]), 0.94f, NameRule.Stem)]);
    }));

    internal void AddWeak(string letters) => Put(TokenPool.Get("\u0001" + letters, static text =>
    {
        var word = new NameWord(text[1..]);
        // With the article it is the same word.
        return new(WordEndings.WithoutArticle(word.Text) is { } bare ? new NameWord(bare) : word, TokenRole.Weak, weight: Weak);
    }));

    internal void AddServant(string abd, string name) => Put(TokenPool.Get(abd + "\u0002" + name, static text =>
    {
        var mark = text.IndexOf('\u0002', StringComparison.Ordinal);
        var rest = new NameWord(WithoutArticle(text[(mark + 1)..]));
        var isOfGod = NameLexicon.Kind(NameWord.Plain(text[(mark + 1)..])) == WordKind.OfGod;
        return new(Servant(NameWord.Plain(text[..mark]) + NameWord.Plain(text[(mark + 1)..]), isOfGod ? ServantName.OfGod : rest.Sounds, rest.IsAbjad), TokenRole.Joined);
    }));

    internal void JoinToLast(string letters, string ending)
    {
        var last = _tokens[^1];
        _tokens[^1] = TokenPool.Get(last.Word.Text + "\u0003" + letters, _ =>
        {
            var tail = WordSounds.Of(ending, ScriptOf.Letter(ending[0]));
            var sounds = last.Word.Sounds.Concat(last.Word.IsAbjad ? WordSounds.Of(letters, Script.Arabic) : tail).Take(SoundDistance.MaxSounds).ToArray();
            return new(new NameWord(last.Word.Text + NameWord.Plain(letters), sounds, last.Word.IsAbjad), TokenRole.Joined, [new(last.Word, 0.85f, NameRule.Stem)]);
        });
    }

    private void Put(NameToken token)
    {
        _tokens.Add(token);
        _chain.Add((byte)(_depth + (token.Role == TokenRole.Patronymic ? 1 : 0)));
    }

    private static string WithoutArticle(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static NameToken Token(string letters)
    {
        var word = new NameWord(letters);
        if (word.Text.All(char.IsDigit))
        {
            return new(word, TokenRole.Number);
        }

        if (LetterNames.Read(letters) is { } initial)
        {
            return new(new NameWord(word.Text, WordSounds.Of(initial, Script.Latin), isAbjad: false), TokenRole.Initial);
        }

        if (letters.Length == 1 || word.Sounds.Length == 0)
        {
            return new(word, TokenRole.Initial);
        }

        if (ServantName.Rest(word.Sounds) is { } rest)
        {
            return new(Servant(word.Text, rest, word.IsAbjad), TokenRole.Joined);
        }

        if (WordEndings.IsPatronymic(word.Text))
        {
            var token = new NameToken(word, TokenRole.Patronymic);
            var father = WordEndings.Father(word.Text) is { } stem ? (Reading[])[new(new NameWord(stem), 0.95f, NameRule.Stem)] : null;
            return new(word, TokenRole.Patronymic, father, token.Weight * PatronymicShare);
        }

        return new(word, TokenRole.Name, OtherReadings(letters, word.Text));
    }

    private static Reading[]? OtherReadings(string letters, string text)
    {
        List<Reading>? readings = null;
        var isLatin = ScriptOf.Letter(letters[0]) == Script.Latin;
        if (WordEndings.Stem(text) is { } stem)
        {
            (readings ??= []).Add(new(new NameWord(stem), 0.95f, NameRule.Stem));
        }

        if (isLatin && InTwo(letters, text) is { } apart)
        {
            (readings ??= []).Add(new(apart, 0.97f, NameRule.SameKey));
        }

        if (WithMarks(text) is { } marked)
        {
            (readings ??= []).Add(new(new NameWord(marked), 0.98f, NameRule.SameKey));
        }

        if (isLatin && FrenchReading.Of(letters) is { } french)
        {
            (readings ??= []).Add(new(french, 0.96f, NameRule.SameKey));
        }

        return readings?.ToArray();
    }

    // Oğuz-han, Murt-za: two letters, two sounds.
    private static NameWord? InTwo(string letters, string text)
    {
        var at = letters.IndexOf("zh", StringComparison.Ordinal);
        at = at < 0 ? letters.IndexOf("tz", StringComparison.Ordinal) : at;
        return at < 1
            ? null
            : new(text, [.. WordSounds.Of(letters[..(at + 1)], Script.Latin).Concat(WordSounds.Of(letters[(at + 1)..], Script.Latin)).Take(SoundDistance.MaxSounds)], isAbjad: false);
    }

    // Doc 9303 writes ö, ü and ä as two letters in a passport's zone.
    private static string? WithMarks(string text)
    {
        if (!text.AsSpan().ContainsAny(LettersOfMark))
        {
            return null;
        }

        var marked = text.Replace("oe", "ö", StringComparison.Ordinal).Replace("ue", "ü", StringComparison.Ordinal).Replace("ae", "ä", StringComparison.Ordinal);
        return marked.Length < text.Length ? marked : null;
    }

    private static NameWord Servant(string text, byte[] rest, bool isAbjad) =>
        new(text, [.. ServantName.Prefix, .. rest.Take(SoundDistance.MaxSounds - ServantName.Prefix.Length)], isAbjad);
}
