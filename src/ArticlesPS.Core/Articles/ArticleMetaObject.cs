using System.Collections.Generic;
using System.Dynamic;
using System.Linq.Expressions;
using System.Reflection;

namespace ArticlesPS.Articles;

/// <summary>
/// Shows languages such as PowerShell the members that <see cref="ArticleMember"/> finds, behind those of the class. Not a
/// DynamicObject, whose dozen methods every article would show.
/// </summary>
internal sealed class ArticleMetaObject(Expression expression, Article article)
    : DynamicMetaObject(expression, BindingRestrictions.Empty, article)
{
    private static readonly MethodInfo _get = Method(nameof(ArticleMember.TryGet));
    private static readonly MethodInfo _set = Method(nameof(ArticleMember.TrySet));

    private BindingRestrictions OfType => BindingRestrictions.GetTypeRestriction(Expression, Value!.GetType());

    private UnaryExpression Self => Expression.Convert(Expression, typeof(Article));

    public override DynamicMetaObject BindGetMember(GetMemberBinder binder)
    {
        // The first fallback is what the language does without us; with ours as its error, a member of the class still wins.
        DynamicMetaObject fallback = binder.FallbackGetMember(this);
        ParameterExpression value = Expression.Parameter(typeof(object));
        Expression found = Expression.Block(
            [value],
            Expression.Condition(
                Expression.Call(_get, Self, Expression.Constant(binder.Name), value),
                value,
                Expression.Convert(fallback.Expression, typeof(object))
            )
        );
        return binder.FallbackGetMember(this, new DynamicMetaObject(found, OfType.Merge(fallback.Restrictions)));
    }

    public override DynamicMetaObject BindSetMember(SetMemberBinder binder, DynamicMetaObject value)
    {
        DynamicMetaObject fallback = binder.FallbackSetMember(this, value);
        Expression wanted = Expression.Convert(value.Expression, typeof(object));
        ParameterExpression given = Expression.Parameter(typeof(object));
        Expression set = Expression.Block(
            [given],
            Expression.Assign(given, wanted),
            Expression.Condition(
                Expression.Call(_set, Self, Expression.Constant(binder.Name), given),
                given,
                Expression.Convert(fallback.Expression, typeof(object))
            )
        );
        return binder.FallbackSetMember(this, value, new DynamicMetaObject(set, OfType.Merge(fallback.Restrictions)));
    }

    public override IEnumerable<string> GetDynamicMemberNames() => ArticleMember.NamesOf(article);

    private static MethodInfo Method(string name) => typeof(ArticleMember).GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;
}
