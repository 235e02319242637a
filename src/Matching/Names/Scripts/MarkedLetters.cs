using System.Collections.Frozen;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Letters that Unicode composes with marks that no table of sounds knows. They are read as their base, as they are where base
/// and mark are written apart (UnicodeData.txt, field 5).
/// </summary>
internal static class MarkedLetters
{
    private const string Table = """
        a àáâãåāăąǎǡǻȁȃȧḁạảấầẩẫậắằẳẵặ;
        b ḃḅḇ;
        c ĉċ;
        d ďḋḍḏḑḓ;
        e ëēĕėęěȅȇȩḙḛḝẹẻẽ;
        f ḟ;
        g ĝģǧǵḡ;
        h ĥȟḣḥḧḩḫ;
        i ìíïĩīĭįǐȉȋḭḯỉị;
        j ĵǰ;
        k ķǩḱḳ;
        l ĺļľḷḹḻḽ;
        m ḿṁṃ;
        n ñńņňǹṅṇṉṋ;
        o òóõōŏőơǒǫǭȍȏȭȯȱṍṑṓọỏớờởỡợ;
        p ṕṗ;
        r ŕŗřȑȓṙṛṝṟ;
        s ŝṡṣṩ;
        t ţťțṫṭṯṱẗ;
        u ùúûũūŭůűųưǔȕȗṳṵṷṹụủứừửữự;
        v ṽṿ;
        w ŵẁẃẅẇẉẘ;
        x ẋẍ;
        y ýÿŷȳẏẙỳỵỷỹ;
        z ẑẓẕ;
        ä ǟ;
        æ ǣǽ;
        ç ḉ;
        è ḕ;
        é ḗ;
        ê ếềểễệ;
        ô ốồổỗộ;
        ö ȫṏ;
        ø ǿ;
        ü ǖǘǚǜṻ;
        ś ṥ;
        ş ș;
        š ṧ;
        ſ ẛ;
        ʒ ǯ;
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ;
        ε έἐἑἒἓἔἕὲέ;
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ;
        ι ίἰἱἲἳἴἵἶἷὶίῐῑῖ;
        ο όὀὁὂὃὄὅὸό;
        ρ ῤῥ;
        υ ύὐὑὒὓὔὕὖὗὺύῠῡῦ;
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ;
        ϊ ΐῒΐῗ;
        ϋ ΰῢΰῧ;
        а ӑӓ;
        г ѓ;
        е ѐӗ;
        ж ӂӝ;
        з ӟ;
        и ѝӥ;
        к ќ;
        о ӧ;
        у ӱӳ;
        ч ӵ;
        ы ӹ;
        э ӭ;
        ѵ ѷ;
        ә ӛ;
        ө ӫ;
        ے ۓ;
        """;

    private static readonly FrozenDictionary<char, string> Bases = LetterTable.Read(Table);

    /// <summary>A small letter without the mark, or as it is.</summary>
    internal static char Base(char letter) => letter >= '\u00c0' && Bases.TryGetValue(letter, out var letters) ? letters[0] : letter;
}
