using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Tests.Names.Organisations;

/// <summary>Short ways to the matcher.</summary>
internal static class OrganisationNames
{
    /// <summary>From here on two names are taken for one.</summary>
    internal const double Threshold = 0.7;

    internal static OrganisationName Name(string text) => OrganisationName.Read(text) ?? throw new ArgumentException("No word in it.", nameof(text));

    internal static double Score(string a, string b) => OrganisationMatcher.Score(Name(a), Name(b));
}
