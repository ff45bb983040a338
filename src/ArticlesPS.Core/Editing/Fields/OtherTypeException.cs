using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing.Fields;

/// <summary>A change that would overwrite a value which is not of its field's type.</summary>
internal sealed class OtherTypeException(string message, TextPosition? position) : EditException(message, position);
