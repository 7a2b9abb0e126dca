import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What a command printed, both streams in order of arrival, and how it ended. */
export interface Result {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Told each line of both streams as it comes. */
  readonly onLine?: (line: string) => void;
}

/** A command under way, in a process group of its own: Ctrl-C at a terminal reaches this program alone. */
export class Running {
  readonly ended: Promise<Result>;
  private readonly child: ChildProcess;

  constructor(command: string, words: readonly string[], { cwd, env, onLine }: RunOptions = {}) {
    this.child = spawn(command, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const killAll = () => this.killAll();
    process.once("exit", killAll);
    const lines: string[] = [];
    for (const stream of [this.child.stdout, this.child.stderr]) {
      createInterface({ input: stream as NodeJS.ReadableStream }).on("line", (line) => {
        lines.push(line);
        onLine?.(line);
      });
    }
    this.ended = new Promise<Result>((resolve, reject) => {
      this.child.once("error", reject);
      this.child.once("close", (status) =>
        resolve({ code: status ?? 1, output: lines.map((line) => `${line}\n`).join("") }),
      );
    }).finally(() => process.removeListener("exit", killAll));
  }

  /** Asks it to end in good order, as Ctrl-C does. */
  interrupt(): void {
    this.child.kill("SIGINT");
  }

  /** Ends it and all that it started at once, as a machine that loses its power does. */
  killAll(): void {
    if (this.child.pid !== undefined && this.child.exitCode === null) {
      process.kill(-this.child.pid, "SIGKILL");
    }
  }
}

/** Runs a command to its end. */
export function run(command: string, words: readonly string[], options?: RunOptions): Promise<Result> {
  return new Running(command, words, options).ended;
}

/** A folder of Terraform JSON with the environment its commands run in. */
export class Terraform {
  /** @param signal interrupts what runs, and lets nothing else start */
  constructor(
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>> = {},
    private readonly signal?: AbortSignal,
  ) {}

  /** Runs a command that must succeed; returns what it printed. */
  async do(...words: string[]): Promise<string> {
    const { code, output } = await this.try(...words);
    if (code !== 0) {
      throw new Error(`terraform ${words.join(" ")} failed in ${this.folder}:\n${output}`);
    }
    return output;
  }

  /** Runs a command that may fail. */
  try(...words: string[]): Promise<Result> {
    return this.start(words).ended;
  }

  /** Starts a command that somebody watches or interrupts. */
  start(words: readonly string[], onLine?: (line: string) => void): Running {
    this.signal?.throwIfAborted();
    const running = new Running("terraform", words, {
      cwd: this.folder,
      env: { ...this.env, TF_IN_AUTOMATION: "1", TF_CLI_ARGS: "-no-color", TF_INPUT: "0" },
      onLine,
    });
    const interrupt = () => running.interrupt();
    this.signal?.addEventListener("abort", interrupt);
    running.ended.finally(() => this.signal?.removeEventListener("abort", interrupt)).catch(() => {});
    return running;
  }

  init(...words: string[]): Promise<string> {
    return this.do("init", "-input=false", ...words);
  }

  apply(...words: string[]): Promise<string> {
    return this.do("apply", "-auto-approve", ...words);
  }

  destroy(): Promise<string> {
    return this.do("destroy", "-auto-approve");
  }
}
