using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats;

/// <summary>Writes records one after another; what is buffered goes out on disposal.</summary>
public interface IRecordWriter : IDisposable
{
    void Write(Record record);
}
