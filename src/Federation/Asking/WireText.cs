using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Asking;

/// <summary>
/// Walks a foreign message and holds every text, blob and list in it to the contract's bounds, whatever fields a
/// version has. The messages do not nest in themselves, so the walk ends.
/// </summary>
internal static class WireText
{
    private const int LongestRemarks = 4096;
    private const int LargestBlob = 64 * 1024;
    private const int LongestList = 256;

    /// <summary>The first fault, as a field path and what is wrong, or null. No value stands in it.</summary>
    public static string? Fault(IMessage message, string path)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            var name = $"{path}.{field.Name}";
            var value = field.Accessor.GetValue(message);
            if (value is IList list)
            {
                if (list.Count > LongestList)
                {
                    return name + ": too many items";
                }

                for (var i = 0; i < list.Count; i++)
                {
                    if (FaultOf(list[i], field, $"{name}[{i}]") is { } inItem)
                    {
                        return inItem;
                    }
                }
            }
            else if (FaultOf(value, field, name) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? FaultOf(object? value, FieldDescriptor field, string name) => value switch
    {
        string text => PlainText.FaultOf(text, 0, field.Name == "remarks" ? LongestRemarks : PlainText.MostLength) is { } fault
            ? $"{name}: {fault}"
            : null,
        ByteString { Length: > LargestBlob } => name + ": too large",
        double number when !double.IsFinite(number) => name + ": not a number",
        IMessage inner => Fault(inner, name),
        _ => null,
    };
}
