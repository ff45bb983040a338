using System.Threading.Tasks;

namespace ArticlesPS.Cli;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => Application.RunAsync(arguments, CliConsole.OfProcess());
}
