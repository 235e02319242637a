namespace Kalkan.Node.Cli.Questions;

/// <summary>One part of the name asked for and the part of the listed name that it met, each in its own script.</summary>
/// <param name="Asked">As the question has it; empty for a part that only the list has.</param>
/// <param name="Listed">As the list has it; empty for a part that only the question has.</param>
/// <param name="Rule">How they met: literal, spelling, same_key, stem …; "missing" where one side has nothing.</param>
/// <param name="Likeness">0 to 1.</param>
internal sealed record NameMeeting(string Asked, string Listed, string Rule, double Likeness);
