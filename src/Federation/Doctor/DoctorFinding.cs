using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Doctor;

/// <summary>What one step saw.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Passed">Whether the next one is worth trying.</param>
/// <param name="Seen">One sentence.</param>
/// <param name="Advice">Who must act and how; empty where the step passed.</param>
internal sealed record DoctorFinding(DoctorStep Step, bool Passed, string Seen, string Advice)
{
    public static DoctorFinding Pass(DoctorStep step, string seen) => new(step, true, seen, "");

    public static DoctorFinding Fail(DoctorStep step, string seen, string advice) => new(step, false, seen, advice);
}
