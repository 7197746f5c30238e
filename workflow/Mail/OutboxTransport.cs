using System.Security.Cryptography;
using System.Text;
using Pipeline.Reports;

namespace Pipeline.Workflow.Mail;

/// <summary>
/// "Sends" by writing a standard .eml file into a folder: for one machine, where a person looks at the mails. The file's name comes from the
/// message's key and appears in one step, so that a mail is there whole and once, however often it is sent.
/// </summary>
/// <param name="folder">The folder; made when it is missing.</param>
public sealed class OutboxTransport(string folder) : IMailTransport
{
    private const int HashLength = 8;

    /// <summary>The file that a message is written to in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="messageKey">The message's key.</param>
    public static string PathOf(string folder, string messageKey) => Path.Combine(folder, FileName(messageKey));

    /// <inheritdoc />
    public Task<ReadyMail> PrepareAsync(MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var name = FileName(mail.MessageKey);
        return Task.FromResult(new ReadyMail(name, File.Exists(Path.Combine(folder, name))));
    }

    /// <inheritdoc />
    public Task<MailStanding> AskAsync(string messageId, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(Path.Combine(folder, messageId)) ? MailStanding.Sent : MailStanding.NotSent);

    /// <inheritdoc />
    public Task DiscardAsync(string messageId, CancellationToken cancellationToken) => Task.CompletedTask; // a file is there only once it is sent

    /// <inheritdoc />
    public async Task SendAsync(string messageId, MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, messageId);
        var file = Written(mail, dated);
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.unfinished");
        try
        {
            await File.WriteAllBytesAsync(unfinished, file, cancellationToken);
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another sender was first with the same message: it is sent.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static byte[] Written(MailContent mail, DateTimeOffset dated)
    {
        try
        {
            return EmlFile.Write(mail, dated);
        }
        catch (ArgumentException wrong)
        {
            throw new MailNotSentException("The mail cannot be written: an address, a name or the subject is wrong.", MailRefusal.Mail, wrong);
        }
    }

    // Readable, safe in every file system, and still one to one with the key.
    private static string FileName(string messageKey)
    {
        var readable = new string([.. messageKey.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageKey)))[..HashLength];
        return $"{readable}-{hash}.eml";
    }
}
