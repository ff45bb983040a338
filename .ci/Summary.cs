#:property PublishAot=false
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

// Names what the tests of a run skipped, with the reasons, and ends with a line of counts. Each number is a runner's own.
string directory = args[0];
string[] results = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.trx") : [];
int passed = 0,
    failed = 0;
List<(string Name, string Reason)> skipped = [];
foreach (XElement run in results.Order(StringComparer.Ordinal).Select(file => XElement.Load(file)))
{
    XNamespace ns = run.Name.Namespace;
    XElement counters = run.Descendants(ns + "Counters").Single();
    passed += (int)counters.Attribute("passed")!;
    failed +=
        (int)counters.Attribute("failed")!
        + (int)counters.Attribute("error")!
        + (int)counters.Attribute("timeout")!
        + (int)counters.Attribute("aborted")!;
    skipped.AddRange(
        run.Descendants(ns + "UnitTestResult")
            .Where(test => (string?)test.Attribute("outcome") == "NotExecuted")
            .Select(test =>
                (
                    (string)test.Attribute("testName")!,
                    test.Descendants(ns + "Message").FirstOrDefault()?.Value.Trim() ?? "The test does not say why."
                )
            )
    );

    // A run that was cut short, as by a hang, has counted only what it got to.
    bool isComplete = (string?)run.Element(ns + "ResultSummary")?.Attribute("outcome") is "Completed" or "Failed";
    failed += isComplete ? 0 : 1;
}

string pester = Path.Combine(directory, "pester.json");
if (File.Exists(pester))
{
    using JsonDocument run = JsonDocument.Parse(File.ReadAllText(pester));
    passed += run.RootElement.GetProperty("passed").GetInt32();
    failed += run.RootElement.GetProperty("failed").GetInt32();
    skipped.AddRange(
        run.RootElement.GetProperty("skipped")
            .EnumerateArray()
            .Select(test => (test.GetProperty("name").GetString()!, $"{test.GetProperty("reason").GetString()}."))
    );
}

foreach (IGrouping<string, string> reason in skipped.GroupBy(test => test.Reason, test => test.Name))
{
    Console.WriteLine($"\nSkipped, {reason.Count()}: {reason.Key}");
    foreach (string name in reason)
    {
        Console.WriteLine($"  {name}");
    }
}

Console.WriteLine($"\n{passed} passed, {failed} failed, {skipped.Count} skipped");
return passed > 0 && failed == 0 ? 0 : 1;
