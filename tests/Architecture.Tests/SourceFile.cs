using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArticlesPS.Tests;

/// <summary>A file of C# in the repository.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<SyntaxNode> _root;
    private readonly Lazy<IReadOnlyList<CodeLine>> _codeLines;

    private SourceFile(string path)
    {
        Path = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Text = File.ReadAllText(path);
        string[] parts = Path.Split('/');
        Project = parts.Length > 2 ? parts[1] : "";
        Folder = string.Join('/', parts.Skip(2).SkipLast(1));
        _root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());
        _codeLines = new(() => LinesOf(_root.Value));
    }

    /// <summary>Every file below src.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Below("src")];

    /// <summary>The path in the repository, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The name of the project's folder, as in ArticlesPS.Core.</summary>
    public string Project { get; }

    /// <summary>The folder in the project, with slashes; empty for the project's own.</summary>
    public string Folder { get; }

    /// <summary>The namespace that the file declares; empty for a file of polyfills, which has several.</summary>
    public string Namespace => Nodes<FileScopedNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    /// <summary>The types that the file declares, but for nested ones.</summary>
    public IEnumerable<BaseTypeDeclarationSyntax> Types =>
        Nodes<BaseTypeDeclarationSyntax>().Where(type => type.Parent is not BaseTypeDeclarationSyntax);

    /// <summary>The full names of the types.</summary>
    public IEnumerable<string> TypeNames => Types.Select(type => $"{Namespace}.{type.Identifier.Text}");

    public bool DeclaresPublicType => Types.Any(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>The lines of conditional expressions that are part of another one, in the same statement and the same lambda.</summary>
    public IEnumerable<int> NestedConditionals => Nodes<ConditionalExpressionSyntax>().Where(IsNested).Select(LineOf);

    /// <summary>The names of types and members that the file declares, with their lines.</summary>
    public IEnumerable<(string Name, int Line)> DeclaredNames =>
        Nodes<MemberDeclarationSyntax>().SelectMany(member => NamesOf(member).Select(name => (name, LineOf(member))));

    /// <summary>The texts of strings, with their lines.</summary>
    public IEnumerable<(string Text, int Line)> Strings =>
        _root
            .Value.DescendantTokens()
            .Where(token => token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken)
            .Select(token => (token.ValueText, LineOf(token.Parent!)));

    /// <summary>The texts of comments and doc comments on one line each, with the lines on which they begin.</summary>
    public IEnumerable<(string Text, int Line)> Comments
    {
        get
        {
            SyntaxTrivia[] lines =
            [
                .. _root
                    .Value.DescendantTrivia()
                    .Where(trivia =>
                        trivia.Kind()
                            is SyntaxKind.SingleLineCommentTrivia
                                or SyntaxKind.MultiLineCommentTrivia
                                or SyntaxKind.SingleLineDocumentationCommentTrivia
                    ),
            ];
            int end = -1;
            List<(string Text, int Line)> comments = [];
            foreach (SyntaxTrivia line in lines)
            {
                FileLinePositionSpan span = line.SyntaxTree!.GetLineSpan(line.Span);
                string text = string.Join(' ', line.ToFullString().Split('\n').Select(part => part.Trim(' ', '/', '*', '\r')));
                if (span.StartLinePosition.Line == end + 1 && line.IsKind(SyntaxKind.SingleLineCommentTrivia))
                {
                    comments[^1] = ($"{comments[^1].Text} {text}", comments[^1].Line);
                }
                else
                {
                    comments.Add((text, span.StartLinePosition.Line + 1));
                }

                end = line.IsKind(SyntaxKind.SingleLineCommentTrivia) ? span.StartLinePosition.Line : -1;
            }

            return comments;
        }
    }

    /// <summary>The lines that do something, or declare something.</summary>
    public IReadOnlyList<CodeLine> CodeLines => _codeLines.Value;

    /// <summary>The files below a folder of the repository.</summary>
    public static IEnumerable<SourceFile> Below(string folder) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split('/', '\\').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path));

    /// <summary>The lines of a text that do something, or declare something.</summary>
    public static IReadOnlyList<CodeLine> LinesOf(string text) => LinesOf(CSharpSyntaxTree.ParseText(text).GetRoot());

    private static IReadOnlyList<CodeLine> LinesOf(SyntaxNode root) =>
        [
            .. root.DescendantTokens(node => node is not UsingDirectiveSyntax)
                .Where(token => !IsImport(token))
                .GroupBy(token => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1)
                .Where(line => line.Any(SaysSomething))
                .Select(line => new CodeLine(line.Key, string.Join(' ', line.Select(CodeOf).Where(code => code.Length > 0)))),
        ];

    // The keyword and the name of a namespace are the same in every file of a folder.
    private static bool IsImport(SyntaxToken token) =>
        token.Parent is BaseNamespaceDeclarationSyntax
        || token
            .Parent!.Ancestors()
            .OfType<NameSyntax>()
            .Append(token.Parent as NameSyntax)
            .Any(name => name?.Parent is BaseNamespaceDeclarationSyntax);

    private static bool SaysSomething(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());

    // Two lines that differ only in a text or a number are of one kind.
    private static string CodeOf(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.NumericLiteralToken
                or SyntaxKind.CharacterLiteralToken
            ? "_"
            : token.Text;

    private IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => _root.Value.DescendantNodes().OfType<T>();

    private static bool IsNested(ConditionalExpressionSyntax conditional) =>
        conditional
            .Ancestors()
            .TakeWhile(node =>
                node is not (StatementSyntax or AnonymousFunctionExpressionSyntax or SwitchExpressionSyntax or MemberDeclarationSyntax)
            )
            .Any(node => node is ConditionalExpressionSyntax);

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) =>
        member switch
        {
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            MethodDeclarationSyntax method => [method.Identifier.Text],
            PropertyDeclarationSyntax property => [property.Identifier.Text],
            EnumMemberDeclarationSyntax value => [value.Identifier.Text],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
            _ => [],
        };

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
}
