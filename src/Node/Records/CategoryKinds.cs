using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>Which category is said of what.</summary>
internal static class CategoryKinds
{
    internal static bool Fits(Category category, RecordKind kind) => category switch
    {
        Category.Convicted or Category.ForeignFighter or Category.MissingOrVictim => kind == RecordKind.Person,
        Category.Suspect or Category.Financier or Category.Facilitator or Category.Sanctioned =>
            kind is RecordKind.Person or RecordKind.Organisation,
        Category.TerroristOrganisation or Category.FrontOrganisation => kind == RecordKind.Organisation,
        Category.LostDocument or Category.StolenDocument or Category.RevokedDocument => kind == RecordKind.Document,
        Category.Other => true,
        _ => false,
    };
}
