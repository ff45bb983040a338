using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS.Tests.Feeds;

/// <summary>A server on loopback that sends the very bytes it is told, so that it can fail as servers do.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<string, Stream, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);

    public FeedServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The heads of all requests, in their order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri UrlOf(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    /// <summary>Answers a path with a status line and headers, and a body whose length is told.</summary>
    public void Answer(string path, string head, byte[]? body = null) => Answer(path, _ => Bytes(head, body));

    public void Answer(string path, string head, string body) => Answer(path, head, Encoding.UTF8.GetBytes(body));

    public void Answer(string path, Func<string, byte[]> answer) =>
        AnswerRaw(path, (request, stream, cancellation) => stream.WriteAsync(answer(request), cancellation).AsTask());

    public void AnswerRaw(string path, Func<string, Stream, CancellationToken, Task> answer) => _answers[path] = answer;

    public static byte[] Bytes(string head, byte[]? body = null) =>
        [
            .. Encoding.Latin1.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {body?.Length ?? 0}\r\nConnection: close\r\n\r\n"),
            .. body ?? [],
        ];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        CancellationToken stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(stop);
            _ = Task.Run(() => AnswerAsync(client, stop), stop);
        }
    }

    private async Task AnswerAsync(TcpClient client, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                StringBuilder head = new();
                byte[] one = new byte[1];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop) > 0)
                {
                    head.Append((char)one[0]);
                }

                Requests.Enqueue(head.ToString());
                await _answers[head.ToString().Split(' ').ElementAtOrDefault(1) ?? ""](head.ToString(), stream, stop);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // The client has gone, or the test has ended.
            }
        }
    }
}
