using System.Xml;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>Walks through the file entry by entry. No DTD, no resolver, no entity beyond XML's own five.</summary>
internal sealed class UnList : IDisposable
{
    private const string Root = "CONSOLIDATED_LIST";

    private readonly ImportDefaults _defaults;
    private readonly BoundedStream _stream;
    private readonly XmlReader _reader;
    private bool _ended;
    private long _line = 1;

    public UnList(Stream stream, ImportDefaults defaults)
    {
        _defaults = defaults;
        _stream = new BoundedStream(stream);
        _reader = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    /// <summary>The next row, or null at the end.</summary>
    public ReadRow? Next()
    {
        if (_ended)
        {
            return null;
        }

        try
        {
            while (_reader.Read())
            {
                Follow();
                if (_reader.NodeType == XmlNodeType.Element && Visit() is { } row)
                {
                    return row;
                }
            }

            _ended = true;
            return null;
        }
        catch (XmlException fault)
        {
            _ended = true;
            return ReadRow.FileBroken(Math.Max(fault.LineNumber, _line), $"not well-formed XML: {fault.Message}");
        }
        catch (BrokenFileException fault)
        {
            _ended = true;
            Follow();
            return ReadRow.FileBroken(_line, fault.Message);
        }
    }

    public void Dispose() => _reader.Dispose();

    private ReadRow? Visit()
    {
        var name = _reader.LocalName;
        switch (_reader.Depth)
        {
            case 0:
                return name == Root ? null : throw new BrokenFileException($"not a consolidated list: the root is {name}, not {Root}");
            case 1:
                return name is "INDIVIDUALS" or "ENTITIES" ? null : Skip($"{name}: a section that is not known");
            default:
                return name is "INDIVIDUAL" or "ENTITY" ? Entry() : Skip($"{name}: neither INDIVIDUAL nor ENTITY");
        }
    }

    private ReadRow Entry()
    {
        _stream.Renew();
        var line = _line;
        var element = UnElement.Read(_reader);
        try
        {
            var draft = element.Name == "INDIVIDUAL" ? UnPerson.Draft(element, _defaults) : UnOrganisation.Draft(element, _defaults);
            return draft.Finish(line);
        }
        catch (RejectedEntryException fault)
        {
            return ReadRow.Rejected(line, fault.Message);
        }
    }

    private ReadRow Skip(string reason)
    {
        var line = _line;
        UnElement.Read(_reader);
        return ReadRow.Rejected(line, reason);
    }

    private void Follow()
    {
        if (_reader is IXmlLineInfo { LineNumber: > 0 } position)
        {
            _line = position.LineNumber;
        }
    }
}
