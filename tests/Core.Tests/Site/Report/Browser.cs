using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>
/// A headless Chromium for the tests of a class, driven by the WebDriver protocol. A test that asks for it is skipped
/// where there is none.
/// </summary>
public sealed class Browser : IDisposable
{
    private static readonly string[] _options =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
    ];

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("articles-chromium-");
    private readonly HttpClient _client = new();
    private Process? _driver;
    private string? _session;

    public void Dispose()
    {
        if (_session is not null)
        {
            Send(HttpMethod.Delete, "", null);
        }

        _driver?.Kill(entireProcessTree: true);
        _driver?.WaitForExit();
        _driver?.Dispose();
        _client.Dispose();
        _profile.Delete(recursive: true);
    }

    /// <summary>Opens a file in a window of a width, in light or dark colours.</summary>
    public void Open(string path, int width = 1280, bool isDark = false)
    {
        Start();
        Devtools(
            "Emulation.setDeviceMetricsOverride",
            new
            {
                width,
                height = 900,
                deviceScaleFactor = 1,
                mobile = false,
            }
        );
        Devtools(
            "Emulation.setEmulatedMedia",
            new { features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } } }
        );
        _ = Log("browser");
        _ = Log("performance");
        Send(HttpMethod.Post, "/url", new { url = new Uri(path).AbsoluteUri });
        // Drawings follow the width of their place, which is known one frame later.
        Send(
            HttpMethod.Post,
            "/execute/async",
            new { script = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", args = Array.Empty<object>() }
        );
    }

    /// <summary>The value of an expression in the page.</summary>
    public JsonElement Evaluate(string expression) =>
        Send(HttpMethod.Post, "/execute/sync", new { script = $"return {expression}", args = Array.Empty<object>() });

    public string Text(string selector) =>
        Evaluate($"document.querySelector({JsonSerializer.Serialize(selector)}).textContent").GetString()!;

    public string[] Texts(string selector) =>
        [
            .. Evaluate($"[...document.querySelectorAll({JsonSerializer.Serialize(selector)})].map((found) => found.textContent)")
                .EnumerateArray()
                .Select(text => text.GetString()!),
        ];

    public int Count(string selector) => Evaluate($"document.querySelectorAll({JsonSerializer.Serialize(selector)}).length").GetInt32();

    /// <summary>Clicks where a person would.</summary>
    public void Click(string selector) => Send(HttpMethod.Post, $"/element/{Find(selector)}/click", new { });

    /// <summary>Types into a field.</summary>
    public void Type(string selector, string text) => Send(HttpMethod.Post, $"/element/{Find(selector)}/value", new { text });

    /// <summary>Presses keys one after the other, wherever the focus is.</summary>
    public void Press(params char[] keys) =>
        Send(
            HttpMethod.Post,
            "/actions",
            new
            {
                actions = new[]
                {
                    new
                    {
                        type = "key",
                        id = "keyboard",
                        actions = keys.SelectMany(key =>
                                (object[])[new { type = "keyDown", value = key.ToString() }, new { type = "keyUp", value = key.ToString() }]
                            )
                            .ToArray(),
                    },
                },
            }
        );

    /// <summary>What the page has written to the console since it was opened, what the policy refused included.</summary>
    public string[] ConsoleMessages() => [.. Log("browser").Select(entry => entry.GetProperty("message").GetString()!)];

    /// <summary>What the page has asked for since it was opened.</summary>
    public string[] Requests() =>
        [
            .. Log("performance")
                .Select(entry => JsonDocument.Parse(entry.GetProperty("message").GetString()!).RootElement.GetProperty("message"))
                .Where(message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
                .Select(message => message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!),
        ];

    private JsonElement.ArrayEnumerator Log(string type) => Send(HttpMethod.Post, "/se/log", new { type }).EnumerateArray();

    private void Devtools(string command, object parameters) =>
        Send(HttpMethod.Post, "/goog/cdp/execute", new Dictionary<string, object> { ["cmd"] = command, ["params"] = parameters });

    private string Find(string selector) =>
        Send(HttpMethod.Post, "/element", new Dictionary<string, string> { ["using"] = "css selector", ["value"] = selector })
            .EnumerateObject()
            .First()
            .Value.GetString()!;

    private void Start()
    {
        if (_session is not null)
        {
            return;
        }

        string? chromium = FindProgram("chromium");
        string? chromedriver = FindProgram("chromedriver");
        Skip.If(
            chromium is null || chromedriver is null,
            "There is no chromium with chromedriver on PATH, so the report was not opened in a browser."
        );
        _driver = Process.Start(
            new ProcessStartInfo(chromedriver!, ["--port=0"]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        _driver.ErrorDataReceived += (_, _) => { };
        _driver.BeginErrorReadLine();
        string? line;
        Match port;
        do
        {
            line = _driver.StandardOutput.ReadLine();
            port = Regex.Match(line ?? "", @"started successfully on port (\d+)");
        } while (line is not null && !port.Success);
        Assert.True(port.Success, "chromedriver ended before it listened.");
        _client.BaseAddress = new Uri($"http://127.0.0.1:{port.Groups[1].Value}/");
        JsonElement session = Send(
            HttpMethod.Post,
            "session",
            new
            {
                capabilities = new
                {
                    alwaysMatch = new Dictionary<string, object>
                    {
                        ["goog:loggingPrefs"] = new { browser = "ALL", performance = "ALL" },
                        ["goog:chromeOptions"] = new
                        {
                            binary = chromium,
                            args = (string[])[.. _options, $"--user-data-dir={_profile.FullName}"],
                        },
                    },
                },
            }
        );
        _session = session.GetProperty("sessionId").GetString();
    }

    private static string? FindProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);

    private JsonElement Send(HttpMethod method, string path, object? body)
    {
        using HttpRequestMessage request = new(method, _session is null ? path : $"session/{_session}{path}");
        request.Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = _client.Send(request);
        using StreamReader reader = new(response.Content.ReadAsStream());
        string answer = reader.ReadToEnd();
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonDocument.Parse(answer).RootElement.GetProperty("value");
    }
}
