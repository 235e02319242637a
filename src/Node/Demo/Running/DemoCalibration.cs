using Kalkan.Node.Configuration;
using Kalkan.Node.Demo.Lists;

namespace Kalkan.Node.Demo.Running;

/// <summary>
/// What the cosines of the demonstration's voices mean, as a country writes it into its settings after measuring a model: two samples of
/// one voice meet at 0.6 to 0.8, those of two at 0, give or take 0.07, so hardly a doubt is left above 0.55.
/// </summary>
internal static class DemoCalibration
{
    /// <summary>Writes it into a node's settings.</summary>
    public static void Write(NodeDirectory directory)
    {
        var settings = SettingsFile.Read(directory.Settings);
        settings.Biometrics.Calibrations.Add(new()
        {
            Modality = "voice",
            Model = DemoTemplates.VoiceModel,
            Scores = [0.2, 0.3, 0.45, 0.55, 0.65],
            Weights = [-4, -3, 0, 7, 9],
        });
        SettingsFile.Write(directory.Settings, settings);
    }
}
