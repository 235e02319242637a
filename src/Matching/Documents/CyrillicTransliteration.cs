namespace Kalkan.Matching.Documents;

/// <summary>
/// Cyrillic letters and what the machine readable zone writes for them: ICAO Doc 9303-3 section 6, table B, with the
/// exceptions of single States as further choices.
/// </summary>
/// <remarks>
/// The last two lines are not in table B: letters of Kazakh, Kyrgyz, Tajik, Uzbek and Azerbaijani, as passports of those
/// States are seen to write them. KH, X and H stand for Х, as Kyrgyz passports also bear X.
/// </remarks>
internal static class CyrillicTransliteration
{
    internal const string Table = """
        А A; Б B; В V; Г G H; Д D; Е E YE; Ё E IO YO; Ж ZH Z J; З Z; И I Y; І I; Й I Y; К K; Л L; М M; Н N; О O; П P; Р R;
        С S; Т T; У U; Ф F; Х KH H X; Ц TS C; Ч CH C; Ш SH S; Щ SHCH SHT; Ъ IE ~; Ы Y; Ь ~; Э E; Ю IU YU; Я IA YA; Ѵ Y; Ґ G; Ў U O;
        Ѫ U; Ѓ G GJ; Ђ D; Ѕ DZ; Ј J; Ќ K KJ; Љ LJ; Њ NJ; Ћ C; Џ DZ DJ; Є IE YE; Ї I YI;
        Қ Q K; Ғ GH G; Ҳ H KH; Ҷ J; Ӣ I; Ӯ U; Ң N NG; Ө O; Ү U; Ұ U; Ә A E; Һ H; Ҹ J; Ҝ G; Ҡ Q; Җ J
        """;
}
