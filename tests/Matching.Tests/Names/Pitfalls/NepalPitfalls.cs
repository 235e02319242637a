namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class NepalPitfalls
{
    [Theory]
    [InlineData("मा.डम्बर बहादुर खड्का", "Dambar Bahadur Khadka", "an honorific glued to the name")]
    [InlineData("मा. सरिता कुमारी घिमिरे", "Sarita Kumari Ghimire", "an honorific with a space")]
    [InlineData("मा.डा. खगेन्द्र लामिछाने", "Khagendra Lamichhane", "two honorifics glued")]
    [InlineData("श्री डम्बर बहादुर खड्का", "Dambar Bdr. Khadka", "Shri; Bahadur shortened")]
    [InlineData("Dambar Bahadur Khadka", "Dambar Khadka", "the middle name left out")]
    [InlineData("कृष्णप्रसाद सापकोटा", "Krishna Prasad Sapkota", "the middle name joined")]
    [InlineData("लक्ष्मी कुमारी श्रेष्ठ", "Laxmi Kumari Shrestha", "conjuncts; a final a kept")]
    [InlineData("तेजेन्द्र क्षेत्री", "Tejendra Chhetri", "ksh said chh")]
    [InlineData("Pawan Shakya", "Pavan Shakya", "w and v")]
    [InlineData("वीरेन्द्र भट्टराई", "Birendra Bhattarai", "v said b; doubled retroflex")]
    [InlineData("आङदोर्जे शेर्पा", "Angdorje Sherpa", "a Sherpa name")]
    [InlineData("Krishna Prasad Sapkota", "Krishna Pd. Sapkota", "Prasad shortened")]
    [InlineData("विष्णु ज्ञवाली", "Bishnu Gyawali", "v said b; the conjunct gy")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Dambar Bahadur Khadka", "Dambar Bahadur Gurung", "Bahadur is a middle name of many")]
    [InlineData("Dambar Bahadur Khadka", "Hom Bahadur Khadka", "another given name")]
    [InlineData("Krishna Prasad Sapkota", "Keshav Prasad Sapkota", "Prasad is a middle name of many")]
    [InlineData("Rajan Kumar Thapa", "Sajan Kumar Thapa", "a letter apart, another name")]
    [InlineData("मा. सरिता कुमारी घिमिरे", "मा. बिमला कुमारी घिमिरे", "an honorific is not evidence")]
    [InlineData("विष्णु ज्ञवाली", "Basanta Gyawali", "across scripts")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Dambar Bahadur Khadka", "मा.डम्बर बहादुर खड्का", "मा.डिल बहादुर खड्का")]
    [InlineData("Krishna Prasad Sapkota", "Krishna Sapkota", "Krishna Bahadur Sapkota")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
