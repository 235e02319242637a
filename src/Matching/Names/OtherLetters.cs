namespace Kalkan.Matching.Names;

/// <summary>Alphabets whose letters can be romanised one by one: Georgian, Armenian, Thaana.</summary>
internal static class OtherLetters
{
    internal const string Georgian = """
        a ა; b ბ; g გ; d დ; e ე; v ვ; z ზ; t თტ; i ი; k კქ; l ლ; m მ; n ნ; o ო; p პფ; zh ჟ; r რ; s ს; u უ; gh ღ; q ყ; sh შ;
        ch ჩჭ; ts ცწ; dz ძ; kh ხ; j ჯ; h ჰ
        """;

    internal const string Armenian = """
        a ա; b բ; g գ; d դ; e եէը; z զ; t թտ; zh ժ; i ի; l լ; kh խ; ts ծց; k կք; h հ; dz ձ; gh ղ; ch ճչ; m մ; y յ; n ն; sh շ;
        o ոօ; p պփ; j ջ; r ռր; s ս; v վւ; u ու; ev և; f ֆ
        """;

    /// <summary>Thaana: consonants, the letters for Arabic sounds, vowel signs. Alifu (އ) only carries a vowel.</summary>
    internal const string Thaana = """
        h ހޙ; sh ށޝ; n ނޏ; r ރޜ; b ބ; lh ޅ; k ކ; v ވޥ; m މ; f ފ; dh ދޛ; th ތޘ; l ލ; g ގ; gn ޏ; s ސޞ; d ޑޟ; z ޒޡޜ; t ޓޠ; y ޔ; p ޕ;
        j ޖ; ch ޗ; kh ޚ; z ޛ; a ަާޢ; i ިީ; u ުޫ; e ެޭ; o ޮޯ; gh ޣ; q ޤ; w ޥ
        """;
}
