namespace Kalkan.Bench.Identity;

/// <summary>An invented person, as life made it: before anybody wrote anything down.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; the nationality.</param>
/// <param name="Male">Sex.</param>
/// <param name="Name">The parts of the name, in order.</param>
/// <param name="Father">The father's given name.</param>
/// <param name="Mother">The mother's name.</param>
/// <param name="Birth">The birth date that the person's papers bear.</param>
/// <param name="Place">The place of birth.</param>
internal sealed record InventedPerson(
    string Country, bool Male, string[] Name, string Father, string Mother, DateOnly Birth, string Place);
