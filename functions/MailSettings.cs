using System.Net.Mail;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Pipeline.Workflow.Mail;

namespace Pipeline.Functions;

/// <summary>How mails are sent, as the settings <c>Mail:…</c> say it.</summary>
public abstract record MailSettings
{
    private const string TransportName = "Mail:Transport";
    private const string OutboxName = "Mail:Outbox";
    private const string MailboxName = "Mail:Mailbox";
    private const string ClientIdName = "Mail:ClientId";

    private MailSettings()
    {
    }

    /// <summary>What sends the mails.</summary>
    public abstract IMailTransport CreateTransport();

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="hasDemonstrationClock">Whether a plan's time stands still: harmless only while mails go no further than a folder.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static MailSettings Read(IConfiguration configuration, bool hasDemonstrationClock) => configuration[TransportName] switch
    {
        "Outbox" => new Outbox(
            configuration[OutboxName] is { Length: > 0 } folder
                ? folder
                : throw new SettingsException(OutboxName, "mangler: skriv den mappe, som mails skal lægges i.")),
        "Graph" when hasDemonstrationClock =>
            throw new SettingsException(TransportName, "kan ikke være Graph sammen med Demonstration:Clock: så sendes rigtige mails på forkerte dage."),
        "Graph" => new Graph(MailboxOf(configuration), configuration[ClientIdName] ?? ""),
        _ => throw new SettingsException(TransportName, "skal være Outbox (mails lægges i en mappe) eller Graph (mails sendes)."),
    };

    private static string MailboxOf(IConfiguration configuration) =>
        configuration[MailboxName] is { } address && MailAddress.TryCreate(address, out var read) && read.Address == address
            ? address
            : throw new SettingsException(MailboxName, "skal være adressen på den postkasse, der sendes fra, såsom helhedsplan@example.dk.");

    /// <summary>Mails are written to a folder.</summary>
    /// <param name="Folder">The folder.</param>
    public sealed record Outbox(string Folder) : MailSettings
    {
        /// <inheritdoc />
        public override IMailTransport CreateTransport() => new OutboxTransport(Folder);
    }

    /// <summary>Mails are sent through Microsoft Graph by the app's managed identity.</summary>
    /// <param name="Mailbox">The mailbox that they are sent from.</param>
    /// <param name="ClientId">The client id of a user-assigned identity; empty for the system's own.</param>
    public sealed record Graph(string Mailbox, string ClientId) : MailSettings
    {
        /// <inheritdoc />
        public override IMailTransport CreateTransport() => new GraphTransport(GraphConnection.Connect(Mailbox, Credential()));

        private ManagedIdentityCredential Credential() => new(
            ClientId.Length == 0 ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(ClientId));
    }
}
