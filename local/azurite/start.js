// Runs Azurite for as long as the process that started it lives: when that process ends, however it ends,
// its end of our standard input closes, and we end too. So no Azurite is ever left behind.
process.stdin.on("end", stop);
process.stdin.on("error", stop);
process.stdin.resume();

// Whoever started us may be gone and its end of our output with it: what is said then is lost, what is stored must not be.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Azurite saves its tables and the list of its blobs every five seconds, and when it is told to shut down:
// an end without that would lose what was written last. It listens for the message only once it is up.
function stop() {
  exitWhenClosed();
  if (!process.emit("message", "shutdown")) {
    process.exit(0);
  }
}

// Each service says when it has closed and saved. Connections that a client keeps open would hold the process longer.
function exitWhenClosed() {
  const say = console.log;
  let open = 3;
  console.log = (...words) => {
    say(...words);
    if (/ successfully closed$/.test(words[0]) && --open === 0) {
      process.exit(0);
    }
  };
}

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
