using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Node.Demo.Lists;

/// <summary>One question of the demonstration.</summary>
/// <param name="Kind">mrz, document, organisation, none or biometric.</param>
/// <param name="From">Who asks.</param>
/// <param name="Story">What happens at the border, in a sentence.</param>
/// <param name="Probe">What is asked; a copy of its own.</param>
/// <param name="ListedBy">The only member whose list holds it, or null where none does.</param>
/// <param name="RecordId">The record that holds it.</param>
public sealed record DemoQuestion(string Kind, Country From, string Story, Probe Probe, Country? ListedBy, string? RecordId);
