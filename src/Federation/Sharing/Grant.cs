namespace Kalkan.Federation.Sharing;

/// <summary>What one rule gives one peer for one purpose.</summary>
/// <param name="Rule">The rule's name; stays at home.</param>
/// <param name="Match">Fields that may be used to find.</param>
/// <param name="Show">Fields that go out with a hit.</param>
/// <param name="Confirm">Fields that go out only after a human at the owner released them.</param>
/// <param name="ScoreFloor">A hit below it is none; 0 to 1.</param>
/// <param name="MostCandidates">At most so many hits under this rule in one answer.</param>
public sealed record Grant(
    string Rule, FieldSet Match, FieldSet Show, FieldSet Confirm, double ScoreFloor, int MostCandidates);
