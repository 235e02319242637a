using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Google.Protobuf;
using Spectre.Console;

namespace Kalkan.Node.Cli;

/// <summary>
/// Where a command writes: a person's tables and sentences, or with <c>--json</c> one JSON value on standard output
/// and nothing else. Progress and errors go to standard error. Colours degrade with the terminal and with NO_COLOR.
/// </summary>
internal sealed class Terminal
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonFormatter Messages = new(JsonFormatter.Settings.Default
        .WithFormatDefaultValues(true).WithIndentation("  ").WithPreserveProtoFieldNames(true));

    private readonly IAnsiConsole _out = AnsiConsole.Create(new AnsiConsoleSettings());

    private Terminal(bool json) => Json = json;

    /// <summary>Whether a machine reads.</summary>
    public bool Json { get; }

    /// <summary>Standard error, for progress and errors.</summary>
    public IAnsiConsole Errors { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
    });

    /// <summary>A terminal for a command that was given <c>--json</c> or not.</summary>
    public static Terminal For(bool json)
    {
        var terminal = new Terminal(json);
        if (Console.IsOutputRedirected)
        {
            terminal._out.Profile.Width = 160;
        }

        if (Console.IsErrorRedirected)
        {
            terminal.Errors.Profile.Width = 400;
        }

        return terminal;
    }

    /// <summary>Prepares foreign text for markup: safe on a terminal, never read as markup.</summary>
    public static string Text(string text) => Markup.Escape(SafeText.Clean(text));

    /// <summary>A line of markup; silent with <c>--json</c>.</summary>
    public void Line(string markup = "")
    {
        if (!Json)
        {
            _out.MarkupLine(markup);
        }
    }

    /// <summary>A line that is printed as it is, never wrapped: for what is copied into a shell or a file.</summary>
    public void Raw(string text)
    {
        if (!Json)
        {
            Console.Out.WriteLine(SafeText.Clean(text));
        }
    }

    /// <summary>A table or another widget; silent with <c>--json</c>.</summary>
    public void Show(Spectre.Console.Rendering.IRenderable widget)
    {
        if (!Json)
        {
            _out.Write(widget);
        }
    }

    /// <summary>The command's whole answer for a machine; silent without <c>--json</c>.</summary>
    public void Answer(object value)
    {
        if (Json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(value, Shape));
        }
    }

    /// <summary>The same for a message of the treaty, in protobuf's JSON with the names of the .proto files.</summary>
    public void Answer(IMessage message)
    {
        if (Json)
        {
            Console.Out.WriteLine(Messages.Format(message));
        }
    }

    /// <summary>An error, in both modes on standard error.</summary>
    public void Fail(string message) => Errors.MarkupLine($"[red]{Text(message)}[/]");
}
