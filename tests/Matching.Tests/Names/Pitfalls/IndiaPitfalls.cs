namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class IndiaPitfalls
{
    [Theory]
    [InlineData("Tiwari, Shri Devendra Prakash", "Devendra Prakash Tiwari", "the official form, surname first")]
    [InlineData("Smt. Kamla Devi Rathore", "Kamala Devi Rathore", "Smt; a dropped vowel")]
    [InlineData("Dr. S.P. Murugesan", "S P Murugesan", "dotted initials and a title")]
    [InlineData("Natarajan V.R.", "V.R. Natarajan", "initials before and after")]
    [InlineData("Raam Kumaar Yaadav", "Ram Kumar Yadav", "long vowels doubled")]
    [InlineData("Bikash Varma", "Vikas Verma", "v and b, sh and s")]
    [InlineData("Sasi Sekhar Nambiar", "Shashi Shekhar Nambiar", "s and sh")]
    [InlineData("Laxman Singh Rathore", "Lakshman Singh Rathod", "x and ksh; r and d for the flap")]
    [InlineData("Ramachandra Chaudhary", "Ramchandra Choudhury", "the vowel that is written and not said")]
    [InlineData("देवेन्द्र प्रकाश तिवारी", "Devendra Prakash Tiwari", "Devanagari")]
    [InlineData("विकास वर्मा", "Bikash Verma", "v as b across scripts")]
    [InlineData("रमेशचन्द्र गुप्त", "Ramesh Chandra Gupta", "joined; a final a that Latin keeps")]
    [InlineData("लक्ष्मण सिंह राठौड़", "Laxman Singh Rathore", "ksh as x; the flap as r; a nasal dot")]
    [InlineData("ज्ञानेश्वर पाटील", "Dnyaneshwar Patil", "the conjunct said gy, jn and dny")]
    [InlineData("मो. ज़ाकिर अंसारी", "Md. Zakir Ansari", "z with its dot; Muhammad shortened")]
    [InlineData("जाकिर अंसारी", "Zakir Ansari", "z without its dot")]
    [InlineData("ज\u093cाकिर अंसारी", "\u095bाकिर अंसारी", "the dot apart and in one")]
    [InlineData("कमल नारायण चौबे", "Kamal Narayan Choubey", "inner vowels deleted")]
    [InlineData("श्री मनोहर लाल खुराना", "Manohar Lal Khurana", "Shri in Devanagari")]
    [InlineData("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ", "Gurpreet Singh Dhillon", "Gurmukhi")]
    [InlineData("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ", "गुरप्रीत सिंह ढिल्लों", "Gurmukhi against Devanagari")]
    [InlineData("வெங்கடராமன் நடராஜன்", "Venkataraman Natarajan", "Tamil")]
    [InlineData("V. R. Natarajan", "Venkat Raman Natarajan", "initials stand for names")]
    [InlineData("ज्ञानेश्वर पाटील", "Gyaneshwar Patil", "the conjunct said gy")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Rajendra Kumar Tiwari", "Surendra Kumar Tiwari", "-endra and Kumar are shared by many")]
    [InlineData("Ramesh Chandra Gupta", "Mahesh Chandra Gupta", "a letter apart, another name")]
    [InlineData("V. R. Natarajan", "Suresh Kumar Natarajan", "initials that contradict")]
    [InlineData("Shri Devendra Tiwari", "Shri Mahendra Tiwari", "an honorific is not evidence")]
    [InlineData("Vikas Verma", "Vinod Verma", "the same first letters")]
    [InlineData("विकास वर्मा", "विनोद वर्मा", "the same first letters in Devanagari")]
    [InlineData("रमेश चन्द्र गुप्त", "Mahesh Chandra Gupta", "across scripts")]
    [InlineData("Gurpreet Singh Gill", "Harpreet Singh Gill", "-preet and Singh are shared by many")]
    [InlineData("Laxman Singh Rathore", "Lakhan Singh Rathore", "Lakshman is not Lakhan")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("V. Natarajan", "Venkat Natarajan", "Suresh Natarajan")]
    [InlineData("Laxman Singh Rathore", "लक्ष्मण सिंह राठौड़", "लखन सिंह राठौड़")]
    [InlineData("Devendra Prakash Tiwari", "Tiwari, Shri Devendra Prakash", "Tiwari, Shri Jitendra Prakash")]
    [InlineData("V. R. Natarajan", "Venkat Raman Natarajan", "Venkat Natarajan Mohan")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
