using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>Keeps what was logged, as event name and the reason in it.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Event, string? Reason)> _entries = new();

    public IReadOnlyCollection<(string Event, string? Reason)> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Collecting(_entries);

    public void Dispose()
    {
    }

    private sealed class Collecting(ConcurrentQueue<(string Event, string? Reason)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            entries.Enqueue((eventId.Name ?? "", values.FirstOrDefault(value => value.Key == "Reason").Value as string));
        }
    }
}
