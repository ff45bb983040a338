using System.Collections.Generic;
using System.Linq;
using YamlDotNet.Serialization;

namespace OtherYaml;

public static class Reader
{
    public static string Version() => typeof(Deserializer).Assembly.GetName().Version!.ToString();

    public static string FirstValue(string yaml) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(yaml).Values.First();
}
