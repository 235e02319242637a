using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Search;

/// <summary>Registers the slice. Needs RequestRules, MrzProbes, IGallery and what AddAsking needs.</summary>
internal static class SearchServices
{
    /// <exception cref="SettingsException">A setting is faulty.</exception>
    public static IServiceCollection AddSearch(this IServiceCollection services, Country own, NodeOptions options)
    {
        var clear = SearchSettings.Clear(options.Clear);
        return services
            .AddAsking(SearchSettings.Limits(options.Asking))
            .AddSingleton<SearchTrail>()
            .AddSingleton(provider => new LocalSearch(
                own, provider.GetRequiredService<IGallery>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<SearchEndpoint>(provider, own, clear));
    }
}
