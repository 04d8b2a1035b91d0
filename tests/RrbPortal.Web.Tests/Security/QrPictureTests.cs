using RrbPortal.Web.Security;

namespace RrbPortal.Web.Tests.Security;

public sealed class QrPictureTests
{
    [Fact]
    public void Of_AnAddress_HasThreeFindersInsideAQuietZone()
    {
        var picture = QrPicture.Of("otpauth://totp/Board%20records:ann%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Board%20records");

        var dark = picture.Path.Split('z', StringSplitOptions.RemoveEmptyEntries).Select(square => square[1..square.IndexOf('h', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var far = picture.Size - 5;
        Assert.All([(4, 4), (far, 4), (4, far)], corner => Assert.Contains($"{corner.Item1} {corner.Item2}", dark));
        Assert.DoesNotContain(dark, square => square.StartsWith("0 ", StringComparison.Ordinal) || square.EndsWith(" 3", StringComparison.Ordinal));
        Assert.Equal(1, (picture.Size - 8) % 4);
    }
}
