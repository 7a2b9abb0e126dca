import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { change } from "./commands/change";
import { deploy } from "./commands/deploy";
import { destroy } from "./commands/destroy";
import { down } from "./commands/down";
import { printEnvironmentVariables } from "./commands/environment-variables";
import { observability } from "./commands/observability";
import { status } from "./commands/status";
import { upCommand } from "./commands/up";
import { interruption } from "./interruption";

const help = `An AWS on this machine to deploy environments to; see local/README.md.

Usage: npm run local COMMAND

  up [PORT]                 starts it in the background, on port 5100 where none is given
  status                    where it is, and what is deployed in it
  deploy STACK...           deploys stacks side by side, starting it where it is not up; globs as in 'dougust-*'
  change STACK [CHANGE...]  plans and applies what its page says now, or a named change of it; says first what
                            may be replaced; npm run local change lists the changes
  observability STACK...    writes what watches deployed stacks into docs/observability.md, in their sections
  destroy STACK...          destroys deployed stacks
  down                      ends it, with everything in it
  env [STACK]               prints the exports for your own terraform, aws and cdktf:
                            eval "$(npm run --silent local env dougust-dev)"
  --help                    this text

Ctrl-C lets Terraform save its states and release its locks; the emulator stays up.
Exit codes: 0 done, 1 Terraform failed, 2 a mistake in data or usage, or something is not installed.`;

type Command = (words: readonly string[], signal: AbortSignal) => Promise<number> | Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  up: upCommand,
  status,
  deploy,
  change,
  observability,
  destroy,
  down,
  env: printEnvironmentVariables,
};

async function local([name = "", ...words]: string[]) {
  const command = commands[name];
  if (!command) {
    const problem = name === "" ? "no command is given" : `"${name}" is no command`;
    throw new UsageError(`${problem}; choose ${Object.keys(commands).join(", ")}; --help explains them`);
  }
  return command(words, interruption(new Error("interrupted; the same command goes on from there")));
}

runCommand(help, process.argv.slice(2), local).then((code) => {
  process.exitCode = code;
});
