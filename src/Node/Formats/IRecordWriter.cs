using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats;

/// <summary>Writes records one after another; what is buffered goes out on disposal.</summary>
public interface IRecordWriter : IDisposable
{
    void Write(Record record);

    /// <summary>What of the records the format has no place for, and why.</summary>
    IReadOnlyList<string> LeftOut => [];
}
