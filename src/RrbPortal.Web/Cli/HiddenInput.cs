using System.Text;

namespace RrbPortal.Web.Cli;

/// <summary>Asks for something on the terminal that must not be seen on it.</summary>
internal static class HiddenInput
{
    public static string Read(TextWriter prompt, string question)
    {
        prompt.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        prompt.WriteLine();
        return typed.ToString();
    }
}
