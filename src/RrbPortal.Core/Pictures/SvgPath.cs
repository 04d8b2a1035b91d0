using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Pictures;

/// <summary>The "d" of an SVG path, from whole numbers: one path draws a thousand cells in a few kilobytes.</summary>
internal sealed class SvgPath
{
    private readonly StringBuilder _data = new();

    public SvgPath MoveTo(int x, int y) => Add('M', x, y);

    public SvgPath LineTo(int x, int y) => Add('L', x, y);

    public SvgPath Close()
    {
        _data.Append('Z');
        return this;
    }

    public SvgPath Box(int x, int y, int width, int height)
        => MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();

    public override string ToString() => _data.ToString();

    private SvgPath Add(char step, int x, int y)
    {
        _data.Append(CultureInfo.InvariantCulture, $"{step}{x} {y}");
        return this;
    }
}

/// <summary>Words at a place in a picture.</summary>
public sealed record PictureLabel(int X, int Y, string Text);
