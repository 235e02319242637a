namespace Kalkan.Node.Cli;

/// <summary>What a command's exit code says; listed in docs/cli.md.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for a search: may be treated as clear.</summary>
    public const int Done = 0;

    /// <summary>Done, and faults were found: rejected rows, a policy with errors, a log that is not whole, a failing step.</summary>
    public const int FaultsFound = 1;

    /// <summary>The command line, a file or a field is faulty; nothing was changed.</summary>
    public const int BadInput = 2;

    /// <summary>The node refused: role, policy, conflict.</summary>
    public const int Refused = 3;

    /// <summary>The node cannot be reached, or did not answer in time.</summary>
    public const int Unreachable = 4;

    /// <summary>A bug; the message has an id that stands in the node's log.</summary>
    public const int Failed = 5;

    /// <summary>A search found at least one candidate.</summary>
    public const int CandidatesFound = 10;

    /// <summary>A search found no candidate, but may not be treated as clear.</summary>
    public const int NotClear = 11;
}
