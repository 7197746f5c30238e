// Runs Azurite for as long as the process that started it lives: when that process ends, however it ends,
// its end of our standard input closes, and we end too. So no Azurite is ever left behind.
const LONGEST_SHUTDOWN_MILLISECONDS = 20_000;

const stop = () => {
  // Azurite keeps its tables in memory and saves them when it is shut down in order: an exit at once would lose the last seconds.
  const isRunning = process.emit("message", "shutdown");
  if (!isRunning) {
    process.exit(0);
  }
  setTimeout(() => process.exit(1), LONGEST_SHUTDOWN_MILLISECONDS).unref();
};
process.stdin.on("end", stop);
process.stdin.on("error", stop);
process.stdin.resume();

// Ctrl+C reaches the whole process group, but storage must outlive the work that is being finished:
// the process that started us decides when it ends. Azurite's own handler is therefore kept out.
process.on("SIGINT", () => {});
const ignoringInterrupts = (register) =>
  function (event, listener) {
    return event === "SIGINT" ? this : register.call(this, event, listener);
  };
process.on = ignoringInterrupts(process.on);
process.once = ignoringInterrupts(process.once);

require("azurite/dist/src/azurite.js");
