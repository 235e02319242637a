namespace Kalkan.Matching.Documents;

/// <summary>One thing wrong with a machine readable zone. Says where, never what stood there.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Line">The line, from 1; 0 for the zone as a whole.</param>
/// <param name="Position">The character in that line, from 1 as Doc 9303 counts; 0 for the zone as a whole.</param>
public sealed record MrzFault(MrzField Field, MrzFaultReason Reason, int Line, int Position);
