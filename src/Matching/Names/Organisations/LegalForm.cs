namespace Kalkan.Matching.Names.Organisations;

/// <summary>Classes of legal forms; forms of one class translate each other.</summary>
internal enum LegalForm
{
    /// <summary>No legal form.</summary>
    None,

    /// <summary>Members' liability is limited: Ltd, LLC, GmbH, ООО, MMC, შპს.</summary>
    Limited,

    /// <summary>Capital in shares: JSC, AG, SA, A.Ş., ОАО.</summary>
    Stock,

    /// <summary>Partners: LP, KG.</summary>
    Partnership,

    /// <summary>A company of any kind: Co., Corporation, شرکت.</summary>
    Company,

    /// <summary>Several companies: group, holding.</summary>
    Group,

    /// <summary>Not for profit: foundation in law, association, cooperative, NGO.</summary>
    Nonprofit,

    /// <summary>One person's business.</summary>
    Sole,

    /// <summary>Owned by a state.</summary>
    State,
}
