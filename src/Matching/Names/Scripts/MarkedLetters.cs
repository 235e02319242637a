using System.Collections.Frozen;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Letters that Unicode composes with marks that no table of sounds knows: the accents of old Greek, letters of the Volga and
/// the Altai. They are read as their base, as they are where base and mark are written apart.
/// </summary>
internal static class MarkedLetters
{
    private const string Table = """
        α ἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ;
        ε ἐἑἒἓἔἕὲέ;
        η ἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ;
        ι ἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ;
        ο ὀὁὂὃὄὅὸό;
        υ ὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ;
        ω ὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ;
        ρ ῤῥ;
        ѵ ѷ;
        ә ӛ;
        ж ӝ;
        з ӟ;
        э ӭ;
        ч ӵ;
        ы ӹ;
        ے ۓ;
        """;

    private static readonly FrozenDictionary<char, string> Bases = LetterTable.Read(Table);

    /// <summary>The letter without its mark, or as it is.</summary>
    internal static char Base(char letter) => letter >= 'ѷ' && Bases.TryGetValue(letter, out var letters) ? letters[0] : letter;
}
