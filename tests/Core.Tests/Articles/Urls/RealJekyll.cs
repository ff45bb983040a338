using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>The URLs that Jekyll itself gives to the files of sites, where it's installed.</summary>
internal static class RealJekyll
{
    // One line of JSON for each file that has a URL: the path from the directory of all sites, and the URL, in which whatever no URL
    // can have is encoded; null where Jekyll fails.
    private const string Script = """
        require "json"
        require "jekyll"
        Jekyll.logger.log_level = :error
        root = File.realpath(ARGV[0])
        zone = ENV["TZ"]
        encode = ->(text) { text.b.gsub(/[^\x21-\x7e]|["<>\\^`{|}]/n) { |c| "%%%02X" % c.ord } }
        Dir.children(root).sort.each do |name|
          directory = File.join(root, name)
          config = %w(yml yaml toml).map { |ext| File.join(directory, "_config.#{ext}") }.find { |file| File.exist?(file) }
          ENV["TZ"] = zone
          Jekyll::Utils.instance_variable_set(:@parse_date_cache, nil)
          Dir.chdir(directory)
          source = config.nil? ? directory : File.expand_path(Jekyll::Configuration.new.safe_load_file(config)["source"] || ".", directory)
          options = Jekyll.configuration("config" => config, "source" => source, "show_drafts" => true, "future" => true,
                                         "unpublished" => true, "disable_disk_cache" => true, "quiet" => true)
          site = Jekyll::Site.new(options)
          site.reset
          site.read
          base = site.config["url"].to_s.chomp("/") + site.config["baseurl"].to_s.chomp("/")
          add = lambda do |item, path|
            begin
              url = base + encode.call(item.url)
            rescue StandardError, NoMethodError
              url = nil
            end
            puts JSON.generate([path.delete_prefix(root + "/"), url])
          end
          site.pages.each { |page| add.call(page, File.join(site.source, page.relative_path)) }
          site.collections.each_value { |collection| collection.docs.each { |doc| add.call(doc, doc.path) if collection.write? } }
        end
        """;

    private static readonly Lazy<bool> _isThere = new(() => IsInstalled());

    public static bool IsThere => _isThere.Value;

    public static string Missing => "There is no Ruby with Jekyll here to compare with.";

    /// <summary>The URL of each file that has one, by its path with slashes; null where Jekyll fails.</summary>
    /// <param name="directory">The directory of the sites.</param>
    public static IReadOnlyDictionary<string, string?> UrlsIn(string directory)
    {
        (int exitCode, string output, string errors) = Run(Script, directory);
        if (exitCode != 0)
        {
            throw new InvalidOperationException(errors);
        }

        return output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<string?[]>(line)!)
            .GroupBy(entry => entry[0]!)
            .ToDictionary(entries => entries.Key, entries => entries.Last()[1]);
    }

    private static bool IsInstalled()
    {
        try
        {
            return Run("require 'jekyll'; exit(Jekyll::VERSION.start_with?('4.') ? 0 : 1)").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Runs a Ruby script.</summary>
    public static (int ExitCode, string Output, string Errors) Run(string script, params string[] arguments)
    {
        ProcessStartInfo start = new("ruby", ["-e", script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["JEKYLL_NO_BUNDLER_REQUIRE"] = "true";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process ruby = Process.Start(start)!;
        Task<string> errors = ruby.StandardError.ReadToEndAsync();
        string output = ruby.StandardOutput.ReadToEnd();
        ruby.WaitForExit();
        return (ruby.ExitCode, output, errors.Result);
    }
}
