namespace Kalkan.Matching.Documents;

/// <summary>
/// Arabic-script letters (Arabic, Persian, Pashto, Urdu) and what the machine readable zone may write for them: ICAO Doc
/// 9303-3 section 6, table C. X is an escape before the letter it changes. Vowel marks are not encoded; a shadda doubles its letter.
/// </summary>
/// <remarks>
/// Few States of the region use it; most passports bear a phonetic transcription, which no table of letters can follow.
/// ة is XAH at the end of a name component and XTA elsewhere; ی may be Y or XAY beside XYA.
/// </remarks>
internal static class ArabicTransliteration
{
    internal const string Table = """
        ء XE; آ XAA; أ XAE; ؤ U XW; إ I; ئ XI; ا A; ب B; ة XAH XTA; ت T; ث XTH; ج J; ح XH; خ XKH; د D; ذ XDH; ر R; ز Z; س S;
        ش XSH; ص XSS; ض XDZ; ط XTT; ظ XZZ; ع E; غ G; ف F; ق Q; ك K; ل L; م M; ن N; ه H; و W; ى XAY; ي Y; ٱ XXA;
        ٹ XXT; ټ XRT; پ P; ځ XKE; څ XXH; چ XC; ڈ XXD; ډ XDR; ڑ XXR; ړ XRR; ږ XRX; ژ XJ; ښ XXS; ڤ V; ک XKK K; ګ XXK; ڭ XNG; گ XGG G;
        ں XNN; ڼ XXN; ھ XDO; ۀ XYH; ہ XXG; ۂ XGE; ۃ XTG; ی XYA Y XAY; ۍ XXY; ې Y; ے XYB; ۓ XBE;
        ـ ~
        """;
}
