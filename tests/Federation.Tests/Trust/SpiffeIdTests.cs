using Kalkan.Federation.Trust;

namespace Kalkan.Federation.Tests.Trust;

public sealed class SpiffeIdTests
{
    [Theory]
    [InlineData("spiffe://kz.test/node")]
    [InlineData("spiffe://kz.test")]
    [InlineData("spiffe://a_b-c.1/x.y/Z_-9/...")]
    public void A_sound_id_is_read_and_written_alike(string text)
    {
        Assert.True(SpiffeId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("spiffe://")]
    [InlineData("spiffe:///node")]
    [InlineData("SPIFFE://kz.test/node")]
    [InlineData("https://kz.test/node")]
    [InlineData("spiffe://KZ.test/node")]
    [InlineData("spiffe://kz.test/")]
    [InlineData("spiffe://kz.test/node/")]
    [InlineData("spiffe://kz.test//node")]
    [InlineData("spiffe://kz.test/./node")]
    [InlineData("spiffe://kz.test/../node")]
    [InlineData("spiffe://kz.test/node?a=b")]
    [InlineData("spiffe://kz.test/node#a")]
    [InlineData("spiffe://kz.test:443/node")]
    [InlineData("spiffe://user@kz.test/node")]
    [InlineData("spiffe://kz.test/n%6fde")]
    [InlineData("spiffe://kz.test/no de")]
    [InlineData("spiffe://kz.test/officer+admin")]
    [InlineData("spiffe://қз.test/node")]
    [InlineData("spiffe://kz.test/nodе")]
    [InlineData(" spiffe://kz.test/node")]
    [InlineData("spiffe://kz.test/node\0")]
    public void Anything_else_is_not(string text) => Assert.False(SpiffeId.TryParse(text, out _));

    [Fact]
    public void Lengths_are_limited()
    {
        Assert.True(SpiffeId.TryParse($"spiffe://{new string('a', 255)}/node", out _));
        Assert.False(SpiffeId.TryParse($"spiffe://{new string('a', 256)}/node", out _));
        Assert.True(SpiffeId.TryParse($"spiffe://a/{new string('b', 2048 - 11)}", out _));
        Assert.False(SpiffeId.TryParse($"spiffe://a/{new string('b', 2048 - 10)}", out _));
    }

    [Fact]
    public void Node_and_staff_are_told_apart()
    {
        Assert.True(SpiffeId.Node("kz.test").IsNode);
        Assert.False(SpiffeId.Node("kz.test").TryGetStaff(out _, out _));
        var staff = SpiffeId.Staff("kz.test", StaffRoles.Auditor | StaffRoles.Officer, "7f3a");
        Assert.Equal("spiffe://kz.test/staff/officer.auditor/7f3a", staff.ToString());
        Assert.True(staff.TryGetStaff(out var roles, out var pseudonym));
        Assert.Equal((StaffRoles.Officer | StaffRoles.Auditor, "7f3a"), (roles, pseudonym));
        Assert.False(staff.IsNode);
    }

    [Theory]
    [InlineData("spiffe://kz.test/staff/officer")]
    [InlineData("spiffe://kz.test/staff/king/1")]
    [InlineData("spiffe://kz.test/staff/officer.king/1")]
    [InlineData("spiffe://kz.test/staff/auditor.officer/1")]
    [InlineData("spiffe://kz.test/staff/officer.officer/1")]
    [InlineData("spiffe://kz.test/staff/Officer/1")]
    [InlineData("spiffe://kz.test/staff/officer/1/2")]
    [InlineData("spiffe://kz.test/x/staff/officer/1")]
    public void Staff_ids_have_one_form(string text)
    {
        Assert.True(SpiffeId.TryParse(text, out var id));
        Assert.False(id.TryGetStaff(out _, out _));
    }

    [Fact]
    public void Wrong_parts_make_no_id()
    {
        Assert.Throws<ArgumentException>(() => SpiffeId.Node("KZ.test"));
        Assert.Throws<ArgumentException>(() => SpiffeId.Node("kz.test/x"));
        Assert.Throws<ArgumentException>(() => SpiffeId.Staff("kz.test", StaffRoles.None, "1"));
        Assert.Throws<ArgumentException>(() => SpiffeId.Staff("kz.test", StaffRoles.Admin, "a/b"));
        Assert.Throws<ArgumentException>(() => SpiffeId.Staff("kz.test", StaffRoles.Admin, ""));
    }
}
