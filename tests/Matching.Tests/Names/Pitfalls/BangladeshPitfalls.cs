namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class BangladeshPitfalls
{
    [Theory]
    [InlineData("Md. Rafiqul Islam Talukder", "Mohammad Rafiqul Islam Talukdar", "Md. is Muhammad")]
    [InlineData("Mohd. Rafiqul Islam Talukder", "Rafikul Islam Talukdar", "Muhammad left out; q and k")]
    [InlineData("A.B.M. Ruhul Kuddus Bepari", "Ruhul Quddus Bepari", "initials left out; k and q")]
    [InlineData("Shirin Akhter Khanam", "Shireen Akter Khanom", "inherent a and o; kh and k")]
    [InlineData("Advocate Jahangir Mollah", "Jahangir Molla", "a profession in the name")]
    [InlineData("Alhaj Kazi Mokhlesur Rahman", "Qazi Mukhlesur Rahman", "titles in two spellings")]
    [InlineData("Engr. Barrister Tofael Bhuiyan", "Tofail Bhuyan", "professions; a surname in two spellings")]
    [InlineData("Subrata Chowdhury", "Subroto Chaudhari", "one surname, far spellings")]
    [InlineData("মোঃ জাকির হোসেন চৌধুরী", "Md. Zakir Hossain Chowdhury", "Bengali j for z; Md with a visarga")]
    [InlineData("মো. জাকির হোসেন চৌধুরী", "Zakir Husain Choudhry", "Bengali, Md with a point")]
    [InlineData("যতীন্দ্র রায়", "Jatindra Roy", "the letter ya said j; inherent o")]
    [InlineData("যতীন্দ্র রা\u09df", "জতীন্দ্র রা\u09af\u09bc", "two letters for j; y with its dot in one and apart")]
    [InlineData("বিকাশ ভট্টাচার্য", "Bikash Bhattacharya", "b; ya after r")]
    [InlineData("বিকাশ ভট্টাচার্য", "Vikash Bhattacharjee", "b is also v; the ending said j")]
    [InlineData("এ কে এম নুরুল হক মৃধা", "A.K.M. Nurul Haque Mridha", "initials spelled by their sound")]
    [InlineData("সৈয়দ মঞ্জুরুল কবির", "Syed Monjurul Kabir", "nj; a title that is a name")]
    [InlineData("শামসুন্নাহার বেগম", "Shamsun Nahar Begum", "a compound joined")]
    [InlineData("অনির্বাণ বসু", "Anirban Bose", "an anglicised surname")]
    [InlineData("শফিকুল আলম ভূঁইয়া", "Shafiqul Alam Bhuiyan", "a nasal mark")]
    [InlineData("জাকির হোসেন চৌধুরী", "ज़ाकिर हुसैन चौधरी", "Bengali against Devanagari")]
    [InlineData("A.K.M. Shahjahan Sarker", "AKM Shajahan Sarkar", "a cluster of initials dotted and not")]
    [InlineData("A K M Shahjahan Sarker", "Abul Kalam Mohammad Shahjahan Sarkar", "a cluster of initials and what it stands for")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("মোঃ রফিকুল ইসলাম", "মোঃ শফিকুল ইসলাম", "Rafiq is not Shafiq in Bengali")]
    [InlineData("Shirin Akhter Khanam", "Nasrin Akhter Khanam", "Akhter Khanam is shared by many women")]
    [InlineData("A.K.M. Shahjahan Sarker", "A.B.M. Ruhul Amin Sarker", "initials and a surname")]
    [InlineData("Advocate Jahangir Mollah", "Advocate Alamgir Mollah", "a profession is not evidence")]
    [InlineData("Rehana Begum", "Rahima Begum", "Begum says woman")]
    [InlineData("যতীন্দ্র রায়", "Jatin Das", "another surname across scripts")]
    [InlineData("Subrata Chowdhury", "Sukumar Chowdhury", "a common surname")]
    [InlineData("Md. Rafiqul Islam Talukder", "Md. Shafiqul Islam Talukder", "Rafiq is not Shafiq")]
    [InlineData("Md. Nurul Islam Talukder", "Md. Nazrul Islam Talukder", "Nur is not Nazr")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Md. Rafiqul Islam", "মোঃ রফিকুল ইসলাম", "মোঃ শফিকুল ইসলাম")]
    [InlineData("Md. Zakir Hossain", "Zakir Hossain", "Md. Hossain")]
    [InlineData("A.K.M. Shahjahan Sarker", "AKM Shajahan Sarkar", "A.B.M. Shahjahan Sarker")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
