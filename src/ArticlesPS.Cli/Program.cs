using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace ArticlesPS.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        CliConsole console = CliConsole.OfProcess();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return await Application.RunAsync(arguments, console).ConfigureAwait(false);

        void End(PosixSignalContext signal) => signal.Cancel = console.Interruption.Request();
    }
}
