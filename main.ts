import { runCommand } from "./src/command";
import { synthesize, synthesizeHelp } from "./src/synthesize";

runCommand(synthesizeHelp, process.argv.slice(2), synthesize).then((code) => {
  process.exitCode = code;
});
