using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS.Output;

/// <summary>
/// Tells the engine the columns of a schema, under a type name of the schema's own: once a session, since what enumerates members
/// (Export-Csv, Get-Member, jobs) knows nothing of those that an article shows by itself.
/// </summary>
internal static class ArticleTypes
{
    /// <summary>The type whose members are those of the last schema used, for completion behind a pipe.</summary>
    public const string Site = "ArticlesPS.Article#Site";

    private static readonly ConditionalWeakTable<Runspace, Session> _sessions = new();

    /// <summary>An article as a cmdlet writes it.</summary>
    public static object Wrap(PSCmdlet cmdlet, Article article)
    {
        if (!article.Schema.HasOwnColumns)
        {
            return article;
        }

        Register(cmdlet, article.Schema);
        PSObject wrapped = new(article);
        wrapped.TypeNames.Insert(0, article.Schema.TypeName);
        return wrapped;
    }

    private static void Register(PSCmdlet cmdlet, ArticleSchema schema)
    {
        Session session = _sessions.GetOrCreateValue(Runspace.DefaultRunspace);
        if (!session.Known.Contains(schema.Id))
        {
            Update(cmdlet, DataOf(schema, schema.TypeName));
            session.Known.Add(schema.Id);
        }

        // Once a cmdlet, since the articles of one may be of two sites by turns.
        if (session.Shown == schema.Id || session.User?.Target == cmdlet)
        {
            return;
        }

        // An update only adds to what a name has.
        Run(cmdlet, "RemoveTypeDataCommand", ActionPreference.Ignore, ("TypeName", Site));
        Update(cmdlet, DataOf(schema, Site));
        session.Shown = schema.Id;
        session.User = new WeakReference(cmdlet);
    }

    private static TypeData DataOf(ArticleSchema schema, string name)
    {
        TypeData data = new(name);
        for (int i = 0; i < Math.Min(schema.Columns.Count, ArticleColumnMember.Most); i++)
        {
            ArticleColumn column = schema.Columns[i];
            if (column.Role is not null || column.Field is not null || column.Name == MemberNames.State || schema.FirstColumns.Count > 0)
            {
                data.Members[column.Name] = ArticleColumnMember.Of(i, column);
            }
        }

        return data;
    }

    /// <summary>What a session was told.</summary>
    private sealed class Session
    {
        public HashSet<string> Known { get; } = [];

        /// <summary>The schema whose columns are completed.</summary>
        public string? Shown { get; set; }

        /// <summary>The cmdlet that last changed that.</summary>
        public WeakReference? User { get; set; }
    }

    private static void Update(PSCmdlet cmdlet, TypeData data) =>
        Run(cmdlet, "UpdateTypeDataCommand", ActionPreference.Stop, ("TypeData", data), ("Force", true));

    // By its type: no function of the user hides it, and it's there in a session that shows no commands. The preferences are set
    // outright, because $WhatIfPreference, or -WhatIf of a calling function, would leave the columns out.
    private static void Run(PSCmdlet cmdlet, string type, ActionPreference onError, params (string Name, object Value)[] parameters)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(cmdlet.InvokeCommand.GetCmdletByTypeName("Microsoft.PowerShell.Commands." + type));
        foreach ((string name, object value) in parameters)
        {
            shell.AddParameter(name, value);
        }

        shell.AddParameter("WhatIf", false).AddParameter("Confirm", false).AddParameter("Verbose", false);
        shell.AddParameter("ErrorAction", onError).Invoke();
    }
}
