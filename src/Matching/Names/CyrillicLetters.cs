namespace Kalkan.Matching.Names;

/// <summary>Cyrillic, with the letters of Tajik, Kazakh, Kyrgyz, Uzbek, Azerbaijani, Ukrainian and Belarusian.</summary>
/// <remarks>A letter that Unicode can also write as base and mark is romanised as its base is, so that both ways agree.</remarks>
internal static class CyrillicLetters
{
    internal const string Table = """
        a аәӑӓ; b б; v в; g гґҝѓ; d д; e еёэєѐӗ; zh жӂ; z зѕ; i иіїйӣѝӥ; y ы; k кќ; q қҡ; gh ғ; l л; m м; n нңҥ; o оөӧӫ; p п; r р;
        s с; t т; u уүұӯўӱӳ; f ф; kh х; h ҳһ; ts ц; ch ч; j ҷҹјҗ; sh ш; shch щ; yu ю; ya я; lj љ; nj њ; dz џ; dj ђ; c ћ
        """;
}
