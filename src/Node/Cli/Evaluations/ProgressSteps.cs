using Spectre.Console;

namespace Kalkan.Node.Cli.Evaluations;

/// <summary>A progress bar for each step; safe to call from many threads, and cheap: a bar moves by whole percents only.</summary>
internal sealed class ProgressSteps(ProgressContext progress)
{
    private readonly Lock _lock = new();
    private ProgressTask? _task;

    /// <summary>Says how far a step is, 0–1; a step that was not named before begins.</summary>
    public void Report(string step, double done)
    {
        if (_task is { } task && task.Description == step && done < 1 && done - task.Value < 0.01)
        {
            return;
        }

        lock (_lock)
        {
            if (_task?.Description != step)
            {
                _task = progress.AddTask(step, maxValue: 1);
            }

            _task.Value = Math.Max(_task.Value, done);
        }
    }
}
