namespace Kalkan.Bench.Identity;

/// <summary>A pair of persons to learn from.</summary>
/// <param name="Row">Its features.</param>
/// <param name="Same">Whether both are one person.</param>
/// <param name="Count">For how many pairs it stands.</param>
internal sealed record Example((int Index, double Value)[] Row, bool Same, double Count);
