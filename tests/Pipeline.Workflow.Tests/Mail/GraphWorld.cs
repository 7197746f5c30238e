using Microsoft.Extensions.DependencyInjection;
using Pipeline.Testing;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>A world whose mails go through Graph, with what the tests of it have in common.</summary>
internal sealed class GraphWorld : IAsyncDisposable
{
    private GraphWorld(PipelineWorld world, GraphServer graph) => (World, Graph) = (world, graph);

    public PipelineWorld World { get; }

    public GraphServer Graph { get; }

    /// <summary>A board with these addresses, whose report is due today; a role is the word before the address's @.</summary>
    public static string BoardOf(params string[] addresses) => Samples.BoardMeetings.Replace(
        """{ "rolle": "Formand", "adresse": "formand@example.dk" }""",
        string.Join(", ", addresses.Select(address => $$"""{ "rolle": "{{address.Split('@')[0]}}", "adresse": "{{address}}" }""")),
        StringComparison.Ordinal);

    /// <summary>A world after the dental figures and a plan of meetings were taken.</summary>
    public static async Task<GraphWorld> CreateAsync(AzuriteFixture azurite, string meetings)
    {
        var world = await PipelineWorld.CreateAsync(azurite);
        await using (await MeetingWorld.TakeAsync(world, meetings))
        {
            return new GraphWorld(world, await GraphServer.StartAsync());
        }
    }

    public PipelineProcess Start(PipelineConfiguration? configuration = null) =>
        World.Start(configuration: configuration, others: services => services.AddSingleton<IMailTransport>(Graph.Connect()));

    /// <summary>A process that is stopped at a call to Graph.</summary>
    public PipelineProcess StartStoppedAt(int call, StopMoment moment, out GraphStop stop)
    {
        var storage = new FaultInjectingTransport();
        var stopping = stop = new GraphStop(storage, call, moment);
        return World.Start(storage, others: services => services.AddSingleton<IMailTransport>(Graph.Connect(stopping)));
    }

    /// <summary>A quarter of an hour passes, and the timer runs.</summary>
    public async Task FollowAsync(PipelineProcess process, int times = 1)
    {
        for (var time = 0; time < times; time++)
        {
            World.Time.Advance(TimeSpan.FromMinutes(16));
            await Record.ExceptionAsync(process.FollowMailsAsync);
        }
    }

    /// <summary>Who was sent the report, once for each time.</summary>
    public IReadOnlyList<string> SentTo =>
        [.. Graph.Sent.Where(mail => mail.Key.Contains(";final", StringComparison.Ordinal)).SelectMany(mail => mail.Recipients).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        World.Dispose();
        await Graph.DisposeAsync();
    }
}
