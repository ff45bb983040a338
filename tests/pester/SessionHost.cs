using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace ArticlesPS.Tests
{
    /// <summary>What pwsh -NonInteractive is to a script: it keeps what would be printed, and nobody answers a question.</summary>
    public sealed class SessionHost : PSHost
    {
        private readonly SessionUI _ui = new SessionUI();

        public override string Name { get { return "ArticlesPS.Tests"; } }

        public override Version Version { get { return new Version(1, 0); } }

        public override Guid InstanceId { get; } = Guid.NewGuid();

        public override CultureInfo CurrentCulture { get { return CultureInfo.CurrentCulture; } }

        public override CultureInfo CurrentUICulture { get { return CultureInfo.CurrentUICulture; } }

        public override PSHostUserInterface UI { get { return _ui; } }

        /// <summary>The lines on standard output, and those on standard error.</summary>
        public string[] OutputLines { get { return SessionUI.GetLines(_ui.Output); } }

        public string[] ErrorLines { get { return SessionUI.GetLines(_ui.Error); } }

        /// <summary>What the process would end with; null where the script did not say.</summary>
        public int? ExitCode { get; private set; }

        public override void SetShouldExit(int exitCode) { ExitCode = exitCode; }

        public override void EnterNestedPrompt() { throw SessionUI.NobodyAnswers(); }

        public override void ExitNestedPrompt() { }

        public override void NotifyBeginApplication() { }

        public override void NotifyEndApplication() { }
    }

    internal sealed class SessionUI : PSHostUserInterface
    {
        private readonly SessionRawUI _raw = new SessionRawUI();

        internal StringBuilder Output { get; } = new StringBuilder();

        internal StringBuilder Error { get; } = new StringBuilder();

        public override PSHostRawUserInterface RawUI { get { return _raw; } }

        public override void Write(string value) { Output.Append(value); }

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) { Write(value); }

        public override void WriteLine(string value) { Output.Append(value).Append('\n'); }

        public override void WriteErrorLine(string value) { Error.Append(value).Append('\n'); }

        public override void WriteWarningLine(string message) { WriteLine("WARNING: " + message); }

        public override void WriteVerboseLine(string message) { WriteLine("VERBOSE: " + message); }

        public override void WriteDebugLine(string message) { WriteLine("DEBUG: " + message); }

        public override void WriteProgress(long sourceId, ProgressRecord record) { }

        public override string ReadLine() { throw NobodyAnswers(); }

        public override SecureString ReadLineAsSecureString() { throw NobodyAnswers(); }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        {
            throw NobodyAnswers();
        }

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            throw NobodyAnswers();
        }

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
        {
            throw NobodyAnswers();
        }

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName, PSCredentialTypes allowed, PSCredentialUIOptions options)
        {
            throw NobodyAnswers();
        }

        internal static PSInvalidOperationException NobodyAnswers()
        {
            return new PSInvalidOperationException("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
        }

        internal static string[] GetLines(StringBuilder text)
        {
            if (text.Length == 0)
            {
                return new string[0];
            }

            string all = text.Replace("\r\n", "\n").ToString();
            return (all.EndsWith("\n", StringComparison.Ordinal) ? all.Substring(0, all.Length - 1) : all).Split('\n');
        }
    }

    /// <summary>No screen: only how wide a line is.</summary>
    internal sealed class SessionRawUI : PSHostRawUserInterface
    {
        public override Size BufferSize { get; set; } = new Size(120, 50);

        public override Size WindowSize { get; set; } = new Size(120, 50);

        public override Size MaxWindowSize { get { return WindowSize; } }

        public override Size MaxPhysicalWindowSize { get { return WindowSize; } }

        public override Coordinates WindowPosition { get; set; }

        public override Coordinates CursorPosition { get; set; }

        public override int CursorSize { get; set; }

        public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

        public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

        public override string WindowTitle { get; set; } = "";

        public override bool KeyAvailable { get { return false; } }

        public override KeyInfo ReadKey(ReadKeyOptions options) { throw SessionUI.NobodyAnswers(); }

        public override void FlushInputBuffer() { }

        public override BufferCell[,] GetBufferContents(Rectangle rectangle) { throw new NotSupportedException(); }

        public override void SetBufferContents(Rectangle rectangle, BufferCell fill) { }

        public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) { }

        public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) { }
    }
}
