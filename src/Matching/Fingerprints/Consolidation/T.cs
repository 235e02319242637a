namespace Kalkan.Matching.Fingerprints.Consolidation;
internal static class T
{
    public static float[] P = new float[64];
    static T()
    {
        P[0] = 0.30f; // least similarity
        P[1] = 6f; P[2] = 0.08f; // radial
        P[3] = 6f; P[4] = 0.20f; // tangential
        P[5] = 0.80f; // cos least
        P[6] = 4; // rounds
        P[7] = 0.5f; // wR
        P[8] = 20f; // norm
        P[9] = 14f; // box radius
        P[10] = 0.82f; // box cos
        P[11] = 6; P[40]=32; P[41]=2; P[42]=2; P[15] = 16; P[30] = -1; // hypotheses
        P[12] = 12f; // hull margin
        P[14] = 8; P[20]=66; P[21]=28f/3; P[22]=(float)(2*Math.PI/9); P[23]=40; P[24]=0.005f; P[25]=2; P[26]=30; P[27]=24; P[0] = 0.25f;
        P[13] = 1; // refits
    }
}
