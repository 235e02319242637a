namespace Kalkan.Matching.Names;

/// <summary>What a part is to the name.</summary>
internal enum TokenRole
{
    /// <summary>A part like any other.</summary>
    Name,

    /// <summary>Several words that make one (Abd al-Rahman, Nur Ullah).</summary>
    Joined,

    /// <summary>The Russian patronymic: left out as often as given.</summary>
    Patronymic,

    /// <summary>abu, umm: little, but the one is not the other.</summary>
    Kunya,

    /// <summary>sheikh, mullah, de: near to nothing.</summary>
    Weak,

    /// <summary>One letter.</summary>
    Initial,

    /// <summary>Digits.</summary>
    Number,
}
