using System.CommandLine;

namespace Kalkan.Node.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>One JSON value on standard output instead of tables.</summary>
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON value (docs/cli.md) instead of tables.",
        Recursive = true,
    };

    /// <summary>The node's directory.</summary>
    public static readonly Option<string> Dir = new("--dir")
    {
        Description = "The node's directory.",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
    };

    /// <summary>The staff role whose certificate is shown to the node.</summary>
    public static Option<string> As(string role)
    {
        var option = new Option<string>("--as")
        {
            Description = "Role whose certificate below DIR/pki/staff is used.",
            DefaultValueFactory = _ => role,
            HelpName = "ROLE",
        };
        option.AcceptOnlyFromAmong("officer", "analyst", "admin", "auditor");
        return option;
    }
}
