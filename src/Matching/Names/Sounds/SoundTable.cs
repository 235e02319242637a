namespace Kalkan.Matching.Names.Sounds;

/// <summary>
/// The alphabet in which all scripts meet: one character for a sound, or for a letter that leaves the sound open (Arabic
/// waw is v, w, u or o; Tamil ப is p or b). For each: what it may stand for and at what cost, what leaving it out costs, its
/// mass in a word, and the classes it may have in a skeleton key.
/// </summary>
internal static class SoundTable
{
    /// <summary>One line a sound: <c>sound / sounds it may be, with cost / cost of leaving it out / mass / skeleton classes, "-" for none</c>.</summary>
    internal const string Sounds = """
        a / / .30 / .35 / -
        e / / .30 / .35 / -
        i / / .30 / .35 / -
        o / / .30 / .35 / -
        u / / .30 / .35 / -
        @ / a0 o.02 e.1 i.12 u.12 / .06 / .12 / -
        O / o0 u.1 e.1 / .30 / .35 / -
        U / u0 i.05 y.1 e.25 o.15 / .30 / .35 / -
        I / i0 u.2 y.02 e.2 a.25 / .25 / .35 / -
        < / a0 e.03 / .30 / .35 / -
        A / a0 e.1 i.2 o.12 u.25 / .30 / .25 / -
        ` / a.02 i.05 u.08 e.04 o.06 / .03 / .10 / -
        W / v0 w0 u0 o.02 / .50 / .55 / - V
        Y / i0 y0 e.03 a.42 / .55 / .50 / -
        H / h0 a.02 e.02 t.3 / .05 / .20 / -
        b / / 1 / 1 / P
        p / / 1 / 1 / P
        P / p0 b0 / 1 / 1 / P
        % / b0 p.12 v.35 / 1 / 1 / P
        B / b0 v0 w.02 / 1 / 1 / P V
        t / / .9 / 1 / T
        d / / .9 / 1 / T
        Q / t0 d0 / .9 / 1 / T
        $ / t0 T.02 s.25 / .9 / 1 / T S
        T / s.03 t.10 / .9 / 1 / S T
        D / z.02 d.05 / .9 / 1 / S T
        ? / d.02 z.02 / .9 / 1 / T S
        # / d0 D.02 z.15 / .9 / 1 / T S
        k / / 1 / 1 / K
        g / / 1 / 1 / K
        q / k.02 g.12 x.25 / 1 / 1 / K
        G / g.02 q.12 h.4 / .8 / 1 / K
        x / h.06 k.1 / .9 / 1 / K -
        X / x0 h0 k.15 / .9 / 1 / K -
        R / g0 h.08 G.02 / .9 / 1 / K -
        K / k0 g0 h.15 / 1 / 1 / K -
        V / k0 x0 / 1 / 1 / K
        + / k0 g.25 x.3 / 1 / 1 / K
        7 / G0 g.05 y.15 v.3 / .12 / .6 / K -
        1 / k0 j.05 C.25 c.3 / 1 / 1 / K J
        M / s.03 j.02 c.05 C.12 k.3 / 1 / 1 / S J
        6 / C0 x.12 k.25 S.15 c.2 / 1 / 1 / J K
        2 / x0 h.04 S.2 k.2 / .9 / 1 / K KS -
        h / / .38 / .60 / -
        ~ / h.15 / .03 / 0 / -
        f / / 1 / 1 / V
        F / f0 p.02 / 1 / 1 / V P
        & / f0 v.06 p.3 / 1 / 1 / V
        v / / .9 / 1 / V
        5 / v0 w.02 b.1 / .9 / 1 / V P
        w / v.02 u.12 o.2 / .5 / .7 / V -
        s / / 1 / 1 / S
        z / / 1 / 1 / S
        4 / s0 S0 / 1 / 1 / S
        S / / 1 / 1 / S
        8 / S0 C.15 / 1 / 1 / S J
        c / s.2 C.25 z.25 / 1 / 1 / S J
        Z / j.1 z.2 / 1 / 1 / J S
        C / / 1 / 1 / J
        j / / 1 / 1 / J
        9 / j0 z.03 y.12 / .9 / 1 / J S
        3 / j0 Z.03 y.12 h.35 x.3 / .7 / .8 / J -
        E / s0 C0 S.05 j.1 / 1 / 1 / S J
        L / l0 Z0 r.15 / 1 / 1 / L J
        l / / 1 / 1 / L
        r / / .7 / 1 / R
        = / r0 d.08 / 1 / 1 / R T
        m / / 1 / 1 / M
        n / / .9 / 1 / N
        N / n.03 / .9 / 1 / N NK
        ^ / n0 m.05 N.02 / .30 / .7 / N -
        y / i.03 e.2 / .25 / .45 / -
        """;

    /// <summary>How far apart two plain sounds are, 0–1; what is not named is 1.</summary>
    internal const string Distances = """
        ae.35 ao.45 au.6 ai.65 ei.22 ou.15 eo.6 iu.55 eu.6 io.65 iy.03 ey.2 ay.6 uy.45
        uw.12 ow.22 vu.45 vo.5 aw.6 bp.4 dt.35 gk.38 kx.35 hx.12 gx.4 gh.45 hk.6 vw.03 fv.35 bv.4 bw.5 fp.4 pv.7 fw.5
        sz.3 Ss.22 Zz.35 Zj.15 Cj.35 gj.45 SZ.45 CS.35 Cc.25 cs.25 cz.4 Cs.45 jz.35 jy.35 kC.6 ck.6 cj.6 tc.5 tC.55 tS.8 ts.75 dz.7 dj.6
        lr.6 mn.45 nN.1 Ng.4 th.8 qk.02 yj.35 nl.8 rd.6 rt.75
        """;
}
