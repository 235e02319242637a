namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>The consolidated list of the United Nations Security Council, as its XML file.</summary>
internal sealed class UnFormat : IRecordFormat
{
    public string Name => "un";

    public bool IsByLine => false;

    public IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults)
    {
        using var list = new UnList(input.Records, defaults);
        while (list.Next() is { } row)
        {
            yield return row;
        }
    }
}
