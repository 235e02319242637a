namespace Kalkan.Matching.Names.Scripts;

/// <summary>Which script a letter belongs to.</summary>
internal static class ScriptOf
{
    internal static Script Letter(char c) => c switch
    {
        < '\u0250' or (>= '\u1e00' and <= '\u1eff') or 'ɵ' or 'ə' or 'ɣ' => Script.Latin,
        >= '\u0370' and <= '\u03ff' or (>= '\u1f00' and <= '\u1fff') => Script.Greek,
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u0531' and <= '\u058f' => Script.Armenian,
        (>= '\u0590' and <= '\u05ff') or (>= '\ue0a0' and <= '\ue0a3') => Script.Hebrew,
        >= '\u0600' and <= '\u06ff' or (>= '\u0750' and <= '\u077f') => Script.Arabic,
        >= '\u0780' and <= '\u07bf' => Script.Thaana,
        >= '\u0900' and <= '\u097f' => Script.Devanagari,
        >= '\u0980' and <= '\u09ff' => Script.Bengali,
        >= '\u0a00' and <= '\u0a7f' => Script.Gurmukhi,
        >= '\u0a80' and <= '\u0b7f' or (>= '\u0c00' and <= '\u0d7f') => Script.OtherIndic,
        >= '\u0b80' and <= '\u0bff' => Script.Tamil,
        >= '\u0d80' and <= '\u0dff' => Script.Sinhala,
        >= '\u10a0' and <= '\u10ff' => Script.Georgian,
        _ => Script.Other,
    };

    /// <summary>Whether the script leaves short vowels out.</summary>
    internal static bool IsAbjad(Script script) => script is Script.Arabic or Script.Hebrew;
}
