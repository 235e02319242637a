namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>The model writes alpha-2 codes in small letters, among them “na” for Namibia, which elsewhere means “not available”.</summary>
internal static class FtmCountry
{
    public static string Name(string code) => code == "na" ? "NAM" : code;
}
