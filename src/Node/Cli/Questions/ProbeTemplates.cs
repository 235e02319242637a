using System.CommandLine;
using System.CommandLine.Parsing;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>
/// The templates that a search is given: <c>--finger</c>, <c>--face</c>, <c>--voice</c> and <c>--iris</c>, each a file and repeatable. A
/// <c>--model</c> or <c>--vector-format</c> speaks of the face or voice that stands before it.
/// </summary>
internal static class ProbeTemplates
{
    private static readonly Option<string[]> Finger = new("--finger") { Description = "Finger minutiae record of ISO/IEC 19794-2 or ANSI INCITS 378; its position is 0 (unknown) to 10 where the record does not tell it. May be repeated.", HelpName = "FILE[:POSITION]" };
    private static readonly Option<string[]> Face = new("--face") { Description = "Face vector; its --model follows. May be repeated.", HelpName = "FILE" };
    private static readonly Option<string[]> Voice = new("--voice") { Description = "Voice vector; its --model follows. May be repeated.", HelpName = "FILE" };
    private static readonly Option<string[]> Iris = new("--iris") { Description = "Iris code and mask, of 2,048 or 12,800 bits each. May be repeated.", HelpName = "FILE[:left|right]" };
    private static readonly Option<string[]> Model = new("--model") { Description = "Model, with its version, that made the vector before it.", HelpName = "NAME" };
    private static readonly Option<string[]> VectorFormat = new("--vector-format") { Description = "float32 or int8, of the vector before it, where the file is named neither .f32 nor .i8.", HelpName = "FORMAT" };

    /// <summary>For the command.</summary>
    public static IReadOnlyList<Option> Options { get; } = [Finger, Face, Voice, Iris, Model, VectorFormat];

    /// <summary>The templates in the order of the command line.</summary>
    /// <exception cref="BadInputException">A file cannot be read or is none of the formats; the message names the option.</exception>
    public static IReadOnlyList<Template> Read(ParseResult parsed)
    {
        var read = new List<Template>();
        VectorFile? vector = null;
        foreach (var (option, value) in InOrder(parsed.Tokens))
        {
            if (option == Model.Name || option == VectorFormat.Name)
            {
                vector = vector is null
                    ? throw new BadInputException($"{option}: stands after the --face or --voice that it speaks of.")
                    : option == Model.Name ? vector with { Model = value } : vector with { Format = value };
                continue;
            }

            Close();
            if (option == Face.Name || option == Voice.Name)
            {
                vector = new(option, option == Face.Name ? Modality.Face : Modality.Voice, value);
            }
            else
            {
                read.Add(option == Finger.Name ? FingerFile.Read(option, value) : IrisFile.Read(option, value));
            }
        }

        Close();
        return read;

        void Close()
        {
            if (vector is not null)
            {
                read.Add(vector.Read());
                vector = null;
            }
        }
    }

    private static IEnumerable<(string Option, string Value)> InOrder(IReadOnlyList<Token> tokens)
    {
        var option = "";
        foreach (var token in tokens)
        {
            if (token.Type == TokenType.Option)
            {
                option = token.Value;
            }
            else if (token.Type == TokenType.Argument && Options.Any(o => o.Name == option))
            {
                yield return (option, token.Value);
            }
        }
    }
}
