namespace Kalkan.Matching.Names.Lexicon;

/// <summary>What a word does in a name.</summary>
internal enum WordKind
{
    /// <summary>It names.</summary>
    Name,

    /// <summary>Mr, Dr, General: says nothing of identity.</summary>
    Title,

    /// <summary>Sheikh, Mullah, Begum: a title to one, a name to another.</summary>
    WeakTitle,

    /// <summary>FNU, LNU, unknown: stands where there is no name.</summary>
    Filler,

    /// <summary>Junior, III.</summary>
    Suffix,

    /// <summary>al, el, ul.</summary>
    Article,

    /// <summary>bin, oglu, s/o.</summary>
    SonOf,

    /// <summary>bint, qizi, d/o.</summary>
    DaughterOf,

    /// <summary>w/o.</summary>
    WifeOf,

    /// <summary>abu, umm.</summary>
    Kunya,

    /// <summary>alias, urf.</summary>
    Alias,

    /// <summary>de, van, von.</summary>
    Connector,

    /// <summary>abd, abdul: one name with what follows.</summary>
    Servant,

    /// <summary>-ullah, standing alone: one name with what goes before.</summary>
    OfGod,

    /// <summary>-uddin, standing alone.</summary>
    OfFaith,

    /// <summary>-zadeh, -pour, -nejad, standing alone: one surname with what goes before.</summary>
    OfFamily,

    /// <summary>din, which after an article is the same.</summary>
    Faith,
}
