# A server on loopback. $Server.Answers says what it answers on a path: Status, Headers, Body; a request that names the
# answer's ETag gets 304. $Server.Requests has the path of each request, and its If-None-Match.
function Start-FeedServer([hashtable] $Answers) {
    $probe = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $probe.Start()
    $url = "http://localhost:$($probe.LocalEndpoint.Port)"
    $probe.Stop()
    $listener = [System.Net.HttpListener]::new()
    $listener.Prefixes.Add("$url/")
    $listener.Start()
    $server = [pscustomobject]@{
        Url      = $url
        Answers  = [hashtable]::Synchronized($Answers)
        Requests = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
        Listener = $listener
        Shell    = [powershell]::Create()
    }
    [void]$server.Shell.AddScript({
        param($Server)
        while ($Server.Listener.IsListening) {
            try { $context = $Server.Listener.GetContext() } catch { return }
            $tag = $context.Request.Headers['If-None-Match']
            $Server.Requests.Enqueue([pscustomobject]@{ Path = $context.Request.Url.AbsolutePath; Tag = $tag })
            $answer = $Server.Answers[$context.Request.Url.AbsolutePath]
            $body = [System.Text.Encoding]::UTF8.GetBytes("$($answer.Body)")
            $context.Response.StatusCode = if (-not $answer) { 404 } elseif ($answer.Status) { $answer.Status } else { 200 }
            foreach ($name in @($answer.Headers.Keys)) { if ($name) { $context.Response.Headers.Add($name, $answer.Headers[$name]) } }
            if ($tag -and $tag -eq $answer.Headers.ETag) { $context.Response.StatusCode = 304; $body = [byte[]]::new(0) }
            try {
                $context.Response.OutputStream.Write($body, 0, $body.Length)
                $context.Response.Close()
            }
            catch {
                # The client has gone.
                $context.Response.Abort()
            }
        }
    }).AddArgument($server)
    [void]$server.Shell.BeginInvoke()
    $server
}

function Stop-FeedServer($Server) {
    $Server.Listener.Close()
    $Server.Shell.Dispose()
}
