namespace Kalkan.Matching.Fingerprints.Consolidation;
internal static class T
{
    public static float[] P = new float[64];
    static T()
    {
        P[0] = 0.30f; // least similarity
        P[1] = 6f; P[2] = 0.05f; // radial
        P[3] = 6f; P[4] = 0.20f; // tangential
        P[5] = 0.80f; // cos least
        P[6] = 4; // rounds
        P[7] = 0.5f; // wR
        P[8] = 20f; // norm
        P[9] = 13f; // box radius
        P[10] = 0.82f; // box cos
        P[11] = 2; // hypotheses
        P[12] = 12f; // hull margin
        P[14] = 8; P[0] = 0.25f;
        P[13] = 1; // refits
    }
}
