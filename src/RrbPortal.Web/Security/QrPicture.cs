using System.Globalization;
using System.Text;
using QRCoder;

namespace RrbPortal.Web.Security;

/// <summary>A QR code as the path of an SVG, drawn here: what it holds is a secret that no service of others may see.</summary>
/// <param name="Size">Modules at a side, the quiet zone among them.</param>
/// <param name="Path">One square of 1 by 1 for each dark module.</param>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Length; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
