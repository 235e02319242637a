namespace Kalkan.Federation.Sharing;

/// <summary>What a rule does with a question that carries no signature of the asking member.</summary>
public enum UnsignedQuestions
{
    /// <summary>It gives nothing.</summary>
    Refuse,

    /// <summary>It answers test questions, which find test records only.</summary>
    TestRecords,

    /// <summary>It answers.</summary>
    Allow,
}
