using System.CommandLine;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan completion</c>: a script for the shell that asks kalkan itself what may follow.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _kalkan() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(kalkan "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _kalkan kalkan
        """;

    private const string Zsh = """
        #compdef kalkan
        _kalkan() {
          local completions
          completions=("${(f)$(kalkan "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $completions
        }
        compdef _kalkan kalkan
        """;

    private const string Fish = """
        complete -f -c kalkan -a '(kalkan "[suggest:"(commandline -C)"]" (commandline -b) 2>/dev/null)'
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print a completion script: source <(kalkan completion bash).") { shell };
        command.SetAction(parsed => Console.Out.WriteLine(parsed.GetRequiredValue(shell) switch
        {
            "zsh" => Zsh,
            "fish" => Fish,
            _ => Bash,
        }));
        return command;
    }
}
