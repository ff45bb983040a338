using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Secrets;
using Xunit;

namespace ArticlesPS.Tests.Secrets;

public sealed class ArticleCipherTests : IDisposable
{
    private const string NotDecrypted = "The key is wrong, or the text was changed.";
    private const string Text = "Harbour office: l\u00E5t the ferry wait \U0001F6A2\n";

    // Text under the key 1..16, made by OpenSSL.
    private const string Secured = "r0gnO/eKI5kq/2xmlfb/Kyf/wj6boI0hPWRgDgRTqTMDTIWQIdGCh2TGbTlCNiJY;8PHy8/T19vf4+fr7/P3+/w==";

    private const string Vector = "8PHy8/T19vf4+fr7/P3+/w==";

    private readonly TemporaryDirectory _directory = new();
    private readonly SecretKey _key = Secret.Key(16);

    public void Dispose()
    {
        _key.Dispose();
        _directory.Dispose();
    }

    [Theory]
    // NIST SP 800-38A, F.2.1, F.2.3 and F.2.5, and the block that the padding adds.
    [InlineData(
        "2b7e151628aed2a6abf7158809cf4f3c",
        "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b273bed6b8e3c1743b7116e69e222295163ff1caa1681fac09120eca307586e1a7",
        "8cb82807230e1321d3fae00d18cc2012"
    )]
    [InlineData(
        "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b",
        "4f021db243bc633d7178183a9fa071e8b4d9ada9ad7dedf4e5e738763f69145a571b242012fb7ae07fa9baac3df102e008b0e27988598881d920a9e64f5615cd",
        "612ccd79224b350935d45dd6a98f8176"
    )]
    [InlineData(
        "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
        "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b",
        "3f461796d6b0d6b2e0c2a72b4d80e644"
    )]
    public void The_vectors_of_the_standard(string key, string blocks, string padding)
    {
        byte[] plain = Convert.FromHexString(
            "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710"
        );
        byte[] vector = Convert.FromHexString("000102030405060708090a0b0c0d0e0f");
        byte[] ciphertext = Convert.FromHexString(blocks + padding);

        Assert.Equal(ciphertext, AesCbc.Encrypt(plain, Convert.FromHexString(key), vector));
        Assert.Equal(plain, AesCbc.Decrypt(ciphertext, Convert.FromHexString(key), vector));
    }

    [Theory]
    // What `openssl enc -aes-N-cbc` makes under the key 1, 2, 3... and the vector f0, f1, f2...
    [InlineData(16, Text, "r0gnO/eKI5kq/2xmlfb/Kyf/wj6boI0hPWRgDgRTqTMDTIWQIdGCh2TGbTlCNiJY")]
    [InlineData(16, "", "LAqQ+G5gVUCOd5II7UXrig==")]
    [InlineData(16, "exactly 16 bytes", "F/c+7iHBN+axZaJw+xeS5+uWzUUeY/kwQREMAUCwa4M=")]
    [InlineData(24, Text, "KdtbcR/72OtNd6ogOZYiMNsk0F73KlHG4jPcFsfv5VgzlQyQ9uMqeb+qs39ijMzR")]
    [InlineData(24, "", "bmDQOsNLDUqRsmPS7LIiUw==")]
    [InlineData(24, "exactly 16 bytes", "il5WdnTGJNGD5GtF8qoLxyPAqZIGo+LZColsxQspYB8=")]
    [InlineData(32, Text, "gTs8DM93YVE9iup+W1mqFmwNtwwqKAuj8rn0U9iLoW7qL2qMtiWC3765fH2FQCFg")]
    [InlineData(32, "", "UMdKPMIfoEBVgIMakGmEPA==")]
    [InlineData(32, "exactly 16 bytes", "tLB01s6q3UEKtQyYlRqm50bmowAfDEXg5gnyJm36KYM=")]
    public void What_another_program_encrypted(int keyLength, string text, string ciphertext)
    {
        using SecretKey key = Secret.Key(keyLength);

        Assert.Equal(text, Decrypt(key, $"{ciphertext};{Vector}"));
        Assert.Equal(
            ciphertext,
            Convert.ToBase64String(AesCbc.Encrypt(Encoding.UTF8.GetBytes(text), key.Bytes, Convert.FromBase64String(Vector)))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("15 bytes are it")]
    [InlineData("16 bytes are it.")]
    [InlineData("line\nline\r\n\0\t")]
    [InlineData("\uFEFF with a mark")]
    [InlineData("\u00E9 \u6F22 \u0645 \U0001F389")]
    public void What_is_encrypted_is_what_is_decrypted(string text)
    {
        foreach (int length in (int[])[16, 24, 32])
        {
            using SecretKey key = Secret.Key(length);
            using SecretText secret = SecretText.From(Secret.String(text));
            string secured = new ArticleCipher(key).Encrypt(secret).ToString();

            Assert.Equal(text, Decrypt(key, secured));
            ArticleSecret read = new ArticleCipher(key).Decrypt(new NewsArticle { Secured = secured })!;
            Assert.Equal((text, null), (new string(SecureChars.Of(read.Secret!)), read.Text));
        }
    }

    [Fact]
    public void A_text_of_a_megabyte_goes_through_a_file_but_not_into_a_secure_string()
    {
        string text = string.Concat(Enumerable.Repeat("\u00E9 lorem ipsum 123\n", 60_000));
        string path = _directory.Write("a.md", "---\ntitle: a\n---\n");
        ArticleCipher cipher = new(_key);
        using SecretText secret = SecretText.FromUtf8(Encoding.UTF8.GetBytes(text));

        Article article = ArticleWriter.Save(ArticleWriter.Prepare(path, current => cipher.ChangesFor(current, secret)));

        Assert.Equal(text, cipher.Decrypt(Article.Read(path), asPlainText: true)!.Text);
        Assert.Equal("SecretTooLong", Assert.Throws<ArticleException>(() => cipher.Decrypt(article)).ErrorId);
    }

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void A_secure_string_has_a_longest_text(int length, bool fits)
    {
        using SecretText secret = SecretText.FromUtf8(new byte[length]);

        Assert.Equal(fits, secret.ToSecureString() is not null);
    }

    [Fact]
    public void Every_encryption_has_a_vector_of_its_own()
    {
        ArticleCipher cipher = new(_key);
        using SecretText secret = SecretText.From(Secret.String(Text));

        List<SecuredValue> values = [.. Enumerable.Range(0, 200).Select(_ => cipher.Encrypt(secret))];

        Assert.Equal(200, values.Select(value => Convert.ToHexString(value.InitializationVector)).Distinct().Count());
        Assert.Equal(200, values.Select(value => Convert.ToHexString(value.Ciphertext)).Distinct().Count());
    }

    public static TheoryData<string, byte[], string> Failures =>
        new()
        {
            { "another key", [.. Secret.Bytes(16).Reverse()], Secured },
            { "a longer key", Secret.Bytes(32), Secured },
            { "the last block cut off", Secret.Bytes(16), "r0gnO/eKI5kq/2xmlfb/Kyf/wj6boI0hPWRgDgRTqTM=;" + Vector },
            { "all blocks but one cut off", Secret.Bytes(16), "r0gnO/eKI5kq/2xmlfb/Kw==;" + Vector },
            { "parts of one length swapped", Secret.Bytes(16), Vector + ";LAqQ+G5gVUCOd5II7UXrig==" },
            { "a bit of the padding changed", Secret.Bytes(16), "LAqQ+G5gVUCOd5II7UXrig==;8PHy8/T19vf4+fr7/P3+/g==" },
            { "padding that fits around bytes that are no UTF-8", Secret.Bytes(16), "3Y9CVUK2fFkQhtUiVyttSg==;" + Vector },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_fails_behind_the_form_fails_alike(string how, byte[] key, string secured)
    {
        using SecretKey secretKey = SecretKey.FromBytes(key);
        string path = _directory.Write("a.md", $"---\nsecured: \"{secured}\"\n---\n");

        ArticleException e = Assert.Throws<ArticleException>(() => new ArticleCipher(secretKey).Decrypt(Article.Read(path)));

        Assert.True(e.Message == $"{path}: {NotDecrypted}", how);
        Assert.Equal(("SecretNotDecrypted", ArticleErrorKind.NotDecrypted, path), (e.ErrorId, e.Kind, e.Target));
        Assert.Null(e.InnerException);
        Assert.Empty(e.Data);
    }

    [Fact]
    public void The_failures_are_of_both_kinds()
    {
        byte[] ciphertext = Convert.FromBase64String("3Y9CVUK2fFkQhtUiVyttSg==");

        Assert.Equal("FFFE20636166E9", Convert.ToHexString(AesCbc.Decrypt(ciphertext, _key.Bytes, Convert.FromBase64String(Vector))!));
        Assert.Null(AesCbc.Decrypt(ciphertext, _key.Bytes, new byte[16]));
    }

    [Fact]
    public void Changed_ciphertext_is_not_always_found_out()
    {
        // The help says so: each bit of the vector is the same bit of the first sixteen characters.
        byte[] vector = Convert.FromBase64String(Vector);
        vector[0] ^= 'H' ^ 'h';

        Assert.Equal("h" + Text.Substring(1), Decrypt(_key, $"{Secured.Split(';')[0]};{Convert.ToBase64String(vector)}"));
    }

    [Theory]
    [InlineData("secured: \"AAAA\"", "It should have two parts with a semicolon between them, but has 1.")]
    [InlineData("secured: [a, b]", "It is not text.")]
    [InlineData("secured: >\n  AAAA;\n  AAAA\n", "Its second part, the initialization vector, is not base64.")]
    public void What_has_another_form_is_told_so(string yaml, string fault)
    {
        string path = _directory.Write("a.md", $"---\n{yaml}\n---\n");

        ArticleException e = Assert.Throws<ArticleException>(() => new ArticleCipher(_key).Decrypt(Article.Read(path)));

        Assert.Equal(("SecretMalformed", ArticleErrorKind.Malformed), (e.ErrorId, e.Kind));
        Assert.StartsWith($"{path}: The field secured is not base64(ciphertext);base64(iv). {fault}", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: a")]
    [InlineData("secured:")]
    [InlineData("secured: \"\"")]
    public void An_article_without_the_field_has_no_secret(string yaml) =>
        Assert.Null(new ArticleCipher(_key).Decrypt(Article.Parse($"---\n{yaml}\n---\n")));

    [Fact]
    public void A_failure_of_an_article_without_a_file_says_which_one()
    {
        ArticleCipher cipher = new(Secret.Key());

        Assert.Equal(
            $"Ferries: {NotDecrypted}",
            Assert.Throws<ArticleException>(() => cipher.Decrypt(new NewsArticle { Title = "Ferries", Secured = Secured })).Message
        );
        Assert.Equal(
            $"An article without a file: {NotDecrypted}",
            Assert.Throws<ArticleException>(() => cipher.Decrypt(new NewsArticle { Secured = Secured })).Message
        );
    }

    [Fact]
    public void A_text_that_is_there_under_the_key_stays_as_it_is()
    {
        Article article = Article.Parse($"---\nsecured: \"{Secured}\"\n---\n");
        using SecretText same = SecretText.From(Secret.String(Text));
        using SecretText other = SecretText.From(Secret.String("other"));
        using SecretKey otherKey = Secret.Key(24);

        Assert.True(new ArticleCipher(_key).ChangesFor(article, same).IsEmpty);
        Assert.False(new ArticleCipher(_key).ChangesFor(article, other).IsEmpty);
        Assert.False(new ArticleCipher(otherKey).ChangesFor(article, same).IsEmpty);
    }

    [Theory]
    [InlineData("title: \"a\"\ntype: b", "title: \"a\"\ntype: b\n\nsecured: \"*\"")]
    [InlineData("secured: 'x;y' # old\ntitle: a", "secured: '*' # old\ntitle: a")]
    public void A_text_is_written_where_the_field_stands(string before, string after)
    {
        string path = _directory.Write("a.md", $"---\n{before}\n---\n\nBody.\n");
        ArticleCipher cipher = new(_key);
        using SecretText secret = SecretText.From(Secret.String(Text));

        Article article = ArticleWriter.Save(ArticleWriter.Prepare(path, current => cipher.ChangesFor(current, secret)));

        Assert.Equal(
            $"---\n{after.Replace("*", article.Secured, StringComparison.Ordinal)}\n---\n\nBody.\n",
            System.IO.File.ReadAllText(path)
        );
        Assert.Equal(Text, Decrypt(_key, article.Secured!));
        Assert.True(ArticleWriter.Prepare(path, current => cipher.ChangesFor(current, secret)).Changes.Count == 0);
    }

    [Fact]
    public void What_is_no_text_is_overwritten_only_with_force()
    {
        string path = _directory.Write("a.md", "---\nsecured: [a]\n---\n");
        ArticleCipher cipher = new(_key);
        using SecretText secret = SecretText.From(Secret.String(Text));

        Assert.Equal(
            "ValueOfOtherType",
            Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(path, current => cipher.ChangesFor(current, secret))).ErrorId
        );
        Assert.Single(ArticleWriter.Prepare(path, current => cipher.ChangesFor(current, secret), force: true).Changes);
    }

    [Fact]
    public void Half_a_character_and_bytes_that_are_no_UTF8_are_no_text()
    {
        Assert.Equal(
            "The text contains half of a surrogate pair, which is not a character.",
            Assert.Throws<FormatException>(() => SecretText.From(Secret.String("a\uD83D"))).Message
        );
        Assert.Equal("The bytes of the text are not UTF-8.", Assert.Throws<FormatException>(() => SecretText.FromUtf8([0xC3])).Message);
    }

    [Fact]
    public void A_text_is_a_copy_that_is_overwritten_in_the_end()
    {
        byte[] given = Encoding.UTF8.GetBytes(Text);
        SecretText text = SecretText.FromUtf8(given);
        byte[] held = text.Bytes;

        text.Dispose();

        Assert.Equal(new byte[held.Length], held);
        Assert.Equal(Text, Encoding.UTF8.GetString(given));
        Assert.Throws<ObjectDisposedException>(() => text.ToPlainText());
    }

    [Fact]
    public void A_secret_is_shown_as_its_article()
    {
        ArticleSecret secret = new ArticleCipher(_key).Decrypt(
            new NewsArticle { Title = "Ferries", Secured = Secured },
            asPlainText: true
        )!;

        Assert.Equal(("Ferries", "Ferries", Text, null), (secret.ToString(), secret.Title, secret.Text, secret.Secret));
        using SecretText again = SecretText.From(secret);
        Assert.Equal(Text, again.ToPlainText());
    }

    private static string? Decrypt(SecretKey key, string secured)
    {
        Assert.True(SecuredValue.TryParse(secured, out SecuredValue? value, out string? fault), fault);
        using SecretText? text = new ArticleCipher(key).TryDecrypt(value, out SecretText? decrypted) ? decrypted : null;
        return text?.ToPlainText();
    }
}
