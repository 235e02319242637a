using System.Collections.Frozen;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>The shaped forms of Arabic letters that old systems and PDF files leave behind.</summary>
internal static class ArabicShapes
{
    private const string PresentationForms = """
        پ ﭖﭗﭘﭙ; ٹ ﭦﭧﭨﭩ; چ ﭺﭻﭼﭽ; ڈ ﮈﮉ; ژ ﮊﮋ; ڑ ﮌﮍ; ک ﮎﮏﮐﮑ; گ ﮒﮓﮔﮕ; ں ﮞﮟ; ہ ﮦﮧﮨﮩ; ھ ﮪﮫﮬﮭ; ے ﮮﮯ; ى ﯨﯩﻯﻰ; ی ﯼﯽﯾﯿ;
        ء ﺀ; آ ﺁﺂ; أ ﺃﺄ; ؤ ﺅﺆ; إ ﺇﺈ; ئ ﺉﺊﺋﺌ; ا ﺍﺎ; ب ﺏﺐﺑﺒ; ة ﺓﺔ; ت ﺕﺖﺗﺘ; ث ﺙﺚﺛﺜ; ج ﺝﺞﺟﺠ; ح ﺡﺢﺣﺤ; خ ﺥﺦﺧﺨ;
        د ﺩﺪ; ذ ﺫﺬ; ر ﺭﺮ; ز ﺯﺰ; س ﺱﺲﺳﺴ; ش ﺵﺶﺷﺸ; ص ﺹﺺﺻﺼ; ض ﺽﺾﺿﻀ; ط ﻁﻂﻃﻄ; ظ ﻅﻆﻇﻈ; ع ﻉﻊﻋﻌ; غ ﻍﻎﻏﻐ; ف ﻑﻒﻓﻔ;
        ق ﻕﻖﻗﻘ; ك ﻙﻚﻛﻜ; ل ﻝﻞﻟﻠ; م ﻡﻢﻣﻤ; ن ﻥﻦﻧﻨ; ه ﻩﻪﻫﻬ; و ﻭﻮ; ي ﻱﻲﻳﻴ; لآ ﻵﻶ; لأ ﻷﻸ; لإ ﻹﻺ; لا ﻻﻼ;
        """;

    private static readonly FrozenDictionary<char, string> Plain = LetterTable.Read(PresentationForms);

    /// <summary>Replaces shaped forms by the letters they show.</summary>
    internal static string Unshape(string text) =>
        text.AsSpan().ContainsAnyInRange('\ufb50', '\ufefc')
            ? string.Concat(text.Select(c => Plain.GetValueOrDefault(c) ?? c.ToString()))
            : text;
}
