using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Records.Templates;

/// <summary>The views of a fingerprint template.</summary>
internal static class FingerViews
{
    private const uint MostPosition = 10;

    /// <summary>One whose position its extractor did not know takes the position that the template states.</summary>
    public static IEnumerable<FingerprintView> Of(Template template, FingerprintRecord record) => record.Views
        .Select(view => view.Position == 0 && template.Position <= MostPosition ? view with { Position = (int)template.Position } : view);
}
