namespace Kalkan.Matching.Names.Scripts;

/// <summary>Latin letters with marks, and those that no mark explains, as plain letters.</summary>
internal static class LatinLetters
{
    internal const string Table = """
        a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə;
        ae æǽǣ;
        b ḃḅḇ;
        c çćĉċčḉ;
        d ďḋḍḏḑḓđð;
        dz ǆǳ;
        e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ;
        f ḟ;
        g ĝğġģǧǵḡɣ;
        h ĥȟḣḥḧḩḫẖħ;
        i ìíîïĩīĭįǐȉȋḭḯỉịı;
        ij ĳ;
        j ĵǰ;
        k ķǩḱḳḵĸ;
        l ĺļľḷḹḻḽł;
        lj ǉ;
        m ḿṁṃ;
        n ñńņňǹṅṇṉṋŋ;
        nj ǌ;
        o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿɵ;
        oe œ;
        p ṕṗ;
        r ŕŗřȑȓṙṛṝṟ;
        s śŝşšſșṡṣṥṧṩẛ;
        ss ß;
        t ţťțṫṭṯṱẗŧ;
        th þ;
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự;
        v ṽṿ;
        w ŵẁẃẅẇẉẘ;
        x ẋẍ;
        y ýÿŷȳẏẙỳỵỷỹ;
        z źżžẑẓẕ;
        """;
}
