using System.CommandLine;
using Pipeline.Azurite;
using Pipeline.Domain;
using Pipeline.Functions;
using Pipeline.Storage;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>What can be asked of the program, and how a mistake is told: one Danish sentence, exit code 1.</summary>
internal static class CommandLine
{
    private const int Failure = 1;
    private const int DefaultPort = 7071;
    private const int WidthOfRedirectedOutput = 160;

    // Long enough to stop the functions and Azurite in order after Ctrl+C.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static Task<int> RunAsync(string[] args)
    {
        // A file or a pipe has no width of its own, and nothing is folded for it.
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfRedirectedOutput;
        }

        var configuration = new Option<string?>("--config")
        {
            Description = "Mappe med indicators.json, plans og formats. Uden den bruges projektets egen.",
            Recursive = true,
        };
        var output = new Option<string?>("--out")
        {
            Description = "Mappe til data, rapporter og mails. Uden den bruges out/ i projektet.",
            Recursive = true,
        };
        var port = new Option<int>("--port")
        {
            Description = "Den port, som API'et svarer på; 0: en ledig.",
            DefaultValueFactory = _ => DefaultPort,
        };

        LocalFolders Folders(ParseResult parsed) => LocalFolders.Of(parsed.GetValue(configuration), parsed.GetValue(output));

        var serve = new Command("serve", "Hold hele systemet kørende: læg filer i out/indbakke/{plan}/{format}/, og spørg API'et.") { port };
        serve.SetAction((parsed, cancellationToken) =>
            GuardAsync(() => Serving.RunAsync(Folders(parsed), parsed.GetValue(port), console, cancellationToken), cancellationToken));

        var writeSchemas = new Command("write-schemas", "Skriv JSON-skemaerne for planer og formater til config/schemas.");
        writeSchemas.SetAction((parsed, cancellationToken) =>
            GuardAsync(() => SchemaWriting.RunAsync(Folders(parsed), cancellationToken), cancellationToken));

        var checkFormat = CheckFormat(Folders, console);
        var checkPlan = CheckPlan(Folders, console);

        var root = new RootCommand("Kør det hele én gang på denne maskine: eksempelfilerne ind, statusrapporten og mailen til bestyrelsen ud.")
        {
            configuration, output, serve, writeSchemas, checkFormat, checkPlan,
        };
        root.SetAction((parsed, cancellationToken) =>
            GuardAsync(() => Demonstration.RunAsync(Folders(parsed), console, cancellationToken), cancellationToken));

        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeToStop });
    }

    private static Command CheckFormat(Func<ParseResult, LocalFolders> folders, IAnsiConsole console)
    {
        var format = new Argument<string>("FIL") { Description = "Formatets fil, såsom config/formats/elevfravaer.json." };
        var sample = new Argument<string>("EKSEMPEL") { Description = "En fil, som kilden leverer den." };
        var plan = new Option<string?>("--plan") { Description = "Den plan, som eksemplet læses for, når der er flere." };
        var command = new Command("check-format", "Vis, hvad et format får ud af en eksempelfil, række for række. Intet gemmes.") { format, sample, plan };
        command.SetAction((parsed, cancellationToken) => GuardAsync(
            () => Task.FromResult(FormatCheck.Run(
                folders(parsed).Configuration,
                parsed.GetValue(format)!,
                parsed.GetValue(sample)!,
                parsed.GetValue(plan),
                DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
                console,
                cancellationToken)),
            cancellationToken));
        return command;
    }

    private static Command CheckPlan(Func<ParseResult, LocalFolders> folders, IAnsiConsole console)
    {
        var plan = new Argument<string>("FIL") { Description = "Planens fil, såsom config/plans/holbaek.json; den behøver ikke ligge der endnu." };
        var command = new Command("check-plan", "Find alle fejl i en plan på én gang. Intet gemmes.") { plan };
        command.SetAction((parsed, cancellationToken) => GuardAsync(
            () => Task.FromResult(PlanCheck.Run(folders(parsed).Configuration, parsed.GetValue(plan)!, console)), cancellationToken));
        return command;
    }

    // These are mistakes that a user can mend; everything else is ours and shows its stack.
    private static async Task<int> GuardAsync(Func<Task<int>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Afbrudt. Kør kommandoen igen: der fortsættes, hvor der blev sluppet.");
            return Failure;
        }
        catch (ConfigurationException wrong)
        {
            await Console.Error.WriteLineAsync($"Konfigurationen er ikke i orden: ret dette, og prøv igen.{Environment.NewLine}{wrong.Message}");
            return Failure;
        }
        catch (Exception wrong) when (wrong is AzuriteUnavailableException or StorageConnectionException or SettingsException or LocalRunException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return Failure;
        }
    }
}
