using System;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Secrets;
using Xunit;

namespace ArticlesPS.Tests.Secrets;

public class SecuredValueTests
{
    private static readonly string _block = Convert.ToBase64String(new byte[16]);

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(1_000_000 / 16 * 16)]
    public void A_ciphertext_of_whole_blocks_and_a_vector_of_one_have_the_form(int length)
    {
        string text = $"{Convert.ToBase64String(Enumerable.Range(0, length).Select(i => (byte)i).ToArray())};{_block}";

        Assert.True(SecuredValue.TryParse(text, out SecuredValue? value, out string? fault), fault);
        Assert.Null(fault);
        Assert.Equal(length, value.Ciphertext.Length);
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    // {16}: base64 of 16 bytes
    [InlineData("", "It should have two parts with a semicolon between them, but has 1.")]
    [InlineData("{16}", "It should have two parts with a semicolon between them, but has 1.")]
    [InlineData("{32};{16};{16}", "It should have two parts with a semicolon between them, but has 3.")]
    [InlineData("{32};{16};", "It should have two parts with a semicolon between them, but has 3.")]
    [InlineData(";{16}", "Its first part, the ciphertext, has 0 bytes. It should have 16 or a multiple of that.")]
    [InlineData("{1};{16}", "Its first part, the ciphertext, has 1 byte. It should have 16 or a multiple of that.")]
    [InlineData("{31};{16}", "Its first part, the ciphertext, has 31 bytes. It should have 16 or a multiple of that.")]
    [InlineData("{3};{3}", "Its first part, the ciphertext, has 3 bytes. It should have 16 or a multiple of that.")]
    [InlineData("{32};", "Its second part, the initialization vector, has 0 bytes. It should have 16.")]
    [InlineData("{32};{12}", "Its second part, the initialization vector, has 12 bytes. It should have 16.")]
    [InlineData("{32};{32}", "Its second part, the initialization vector, has 32 bytes. It should have 16.")]
    [InlineData("{16};{48}", "Its second part, the initialization vector, has 48 bytes, and the first has 16. The parts might be swapped.")]
    [InlineData("{16};{31}", "Its second part, the initialization vector, has 31 bytes. It should have 16.")]
    [InlineData("secret;{16}", "Its first part, the ciphertext, is not base64.")]
    [InlineData(" {32};{16}", "Its first part, the ciphertext, is not base64.")]
    [InlineData("{32}\n;{16}", "Its first part, the ciphertext, is not base64.")]
    [InlineData("{32}\r\n{32};{16}", "Its first part, the ciphertext, is not base64.")]
    [InlineData("{32};{16}\n", "Its second part, the initialization vector, is not base64.")]
    [InlineData("{32}; {16}", "Its second part, the initialization vector, is not base64.")]
    [InlineData("{32};AAAAAAAAAAAAAAAAAAAAAA", "Its second part, the initialization vector, is not base64.")]
    [InlineData("{32};AAAAAAAAAAAAAAAAAAAAAB==", "Its second part, the initialization vector, is not base64.")]
    [InlineData("{32};AAAAAAAAAAAAAAAAAAAAA-==", "Its second part, the initialization vector, is not base64.")]
    [InlineData("{32};\u0410AAAAAAAAAAAAAAAAAAAAA==", "Its second part, the initialization vector, is not base64.")]
    public void What_does_not_fit_is_said(string template, string expected)
    {
        string text = System.Text.RegularExpressions.Regex.Replace(template, @"\{(\d+)\}", match =>
            Convert.ToBase64String(new byte[int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)])
        );

        Assert.False(SecuredValue.TryParse(text, out SecuredValue? value, out string? fault));
        Assert.Null(value);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void A_value_that_was_cut_anywhere_does_not_have_the_form()
    {
        string text = $"{Convert.ToBase64String(new byte[48])};{_block}";

        Assert.All(Enumerable.Range(0, text.Length), length =>
            Assert.False(SecuredValue.TryParse(text.Substring(0, length), out _, out _))
        );
    }

    [SkippableFact]
    public void Every_real_value_has_the_form()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        int compared = 0;
        foreach (string path in Repository.CorpusFiles())
        {
            if (ArticleReader.ReadOne(new ArticleFile(path, IsNamed: false), null).Article is { Secured: { Length: > 0 } secured })
            {
                Assert.True(SecuredValue.TryParse(secured, out SecuredValue? value, out string? fault), $"{path}: {fault}");
                Assert.Equal(secured, value.ToString());
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }
}
