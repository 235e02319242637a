using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Records;

/// <summary>Collects what is wrong with a record, field by field; no value of the record ever stands in it.</summary>
internal sealed class RecordFaults
{
    // A record of 256 KiB can have a fault in each of its bytes; nobody reads more than this.
    private const int Most = 100;

    private readonly ImmutableArray<FieldFault>.Builder _faults = ImmutableArray.CreateBuilder<FieldFault>();

    internal ImmutableArray<FieldFault> All => _faults.ToImmutable();

    internal void Add(string field, string description)
    {
        if (_faults.Count < Most)
        {
            _faults.Add(new(field, description));
        }
    }

    /// <summary>A text that must be there.</summary>
    internal void Required(string field, string text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(field, "is required");
        }
        else
        {
            Text(field, text, most);
        }
    }

    /// <summary>A text that may be empty. The length is looked at first, so that nothing else is done with a long one.</summary>
    internal void Text(string field, string text, int most)
    {
        if (text.Length > most)
        {
            Add(field, $"is longer than {most} characters");
        }
        else if (TextRules.FaultOf(text) is { } fault)
        {
            Add(field, fault);
        }
    }

    internal void Each(string field, RepeatedField<string> texts, int mostTexts, int mostCharacters)
    {
        Each(field, texts, mostTexts, (path, text) => Required(path, text, mostCharacters));
    }

    internal void Each<T>(string field, RepeatedField<T> items, int most, Action<string, T> check)
    {
        if (items.Count > most)
        {
            Add(field, $"has more than {most} entries");
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            check($"{field}[{i}]", items[i]);
        }
    }

    internal void Defined<T>(string field, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Add(field, "is not a value of the contract");
        }
    }

    internal void Date(string field, PartialDate? date)
    {
        if (date is not null && RecordDates.FaultOf(date) is { } fault)
        {
            Add(field, fault);
        }
    }

    internal void FullDate(string field, PartialDate? date)
    {
        if (date is { Month: 0 } or { Day: 0 })
        {
            Add(field, "must have year, month and day");
        }
        else
        {
            Date(field, date);
        }
    }
}
