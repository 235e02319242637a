namespace Kalkan.Matching.Names.Organisations;

/// <summary>What the paired words and those left over say together.</summary>
internal readonly ref struct OrganisationEvidence
{
    private readonly float _total;
    private readonly float _matched;
    private readonly bool _isDistinctiveMatched;
    private readonly bool _inOrder;
    private readonly Side _a;
    private readonly Side _b;

    internal OrganisationEvidence(OrganisationVariant a, OrganisationVariant b, ReadOnlySpan<OrganisationPair> pairs)
    {
        var (usedA, usedB) = (0u, 0u);
        _inOrder = true;
        foreach (var pair in pairs)
        {
            _matched += pair.Score * (OrganisationAlignment.WeightOf(a, pair.A, pair.CountA) + OrganisationAlignment.WeightOf(b, pair.B, pair.CountB));
            usedA |= pair.MaskA;
            usedB |= pair.MaskB;
            _isDistinctiveMatched |= pair.Rule == NameRule.Acronym
                || (IsSure(a.Words[pair.A], b.Words[pair.B], pair.Score) && (a.Words[pair.A].IsDistinctive || b.Words[pair.B].IsDistinctive));
            foreach (var other in pairs)
            {
                _inOrder &= (pair.A - other.A) * (pair.B - other.B) >= 0;
            }
        }

        _a = new Side(a, usedA);
        _b = new Side(b, usedB);
        _total = a.Weight + b.Weight - _a.NumbersLeft - _b.NumbersLeft;
    }

    internal float Score()
    {
        if (_total <= 0 || _matched <= 0)
        {
            return 0;
        }

        var score = Math.Min(1, _matched / _total) * Contradiction() * Numbers() * Wings() * Distinctive();
        return Math.Clamp(score - Forms() - (_inOrder ? 0 : OrganisationWeights.OtherOrder), 0, 1);
    }

    // Words of their own on both sides: South Bend and Boston, Trust and Bank.
    private float Contradiction()
    {
        var less = Math.Min(_a.Unmatched, _b.Unmatched);
        return less <= 0 ? 1 : 1 - (OrganisationWeights.Contradiction * Math.Min(1, less / Math.Min(_a.Content, _b.Content)));
    }

    private float Numbers() =>
        _a.NumbersLeft > 0 && _b.NumbersLeft > 0 ? OrganisationWeights.OtherNumber
        : _a.NumbersLeft > 0 || _b.NumbersLeft > 0 ? OrganisationWeights.NumberOnOneSide
        : 1;

    private float Wings() =>
        _a.IsWing != _b.IsWing ? OrganisationWeights.WingOnOneSide
        : _a.IsWing && _a.Unmatched > 0 && _b.Unmatched > 0 ? OrganisationWeights.OtherWing
        : 1;

    // Management Company and Westminster Management Company; Unit 5 and Unit 6; Islamic Group and Islamic Jihad Group.
    private float Distinctive() =>
        _isDistinctiveMatched ? 1
        : _a.HasDistinctive || _b.HasDistinctive || _a.NumbersLeft + _b.NumbersLeft > 0 ? OrganisationWeights.NothingDistinctive
        : _a.ConceptsLeft + _b.ConceptsLeft > 0.3f ? OrganisationWeights.OnlyConcepts
        : 1;

    private float Forms()
    {
        var (a, b) = (_a.Form, _b.Form);
        return a == b ? 0
            : a == LegalForm.None || b == LegalForm.None ? OrganisationWeights.FormOnOneSide
            : IsBusiness(a) != IsBusiness(b) ? OrganisationWeights.OtherNature
            : a is LegalForm.Company or LegalForm.Group || b is LegalForm.Company or LegalForm.Group ? 0
            : OrganisationWeights.OtherForm;
    }

    private static bool IsSure(OrganisationWord a, OrganisationWord b, float score) =>
        score >= OrganisationWeights.SureLikeness || a.Letters.Script != b.Letters.Script;

    private static bool IsBusiness(LegalForm form) => form != LegalForm.Nonprofit;

    private readonly ref struct Side
    {
        internal Side(OrganisationVariant name, uint used)
        {
            for (var i = 0; i < name.Words.Length; i++)
            {
                var word = name.Words[i];
                var isUsed = (used & (1u << i)) != 0;
                Content += word.IsContent ? word.Weight : 0;
                Unmatched += word.IsContent && !isUsed ? word.Weight : 0;
                ConceptsLeft += word.Kind is OrganisationWordKind.Concept or OrganisationWordKind.Common && !isUsed ? word.Weight : 0;
                NumbersLeft += word.Kind == OrganisationWordKind.Number && !isUsed ? word.Weight : 0;
                IsWing |= word.Kind == OrganisationWordKind.Wing;
                HasDistinctive |= word.IsDistinctive;
                Form = word.Kind == OrganisationWordKind.Form && (Form is LegalForm.None or LegalForm.Company or LegalForm.Group) ? word.Entry.Form : Form;
            }
        }

        internal float Content { get; }

        internal float Unmatched { get; }

        internal float ConceptsLeft { get; }

        internal float NumbersLeft { get; }

        internal bool IsWing { get; }

        internal bool HasDistinctive { get; }

        internal LegalForm Form { get; }
    }
}
