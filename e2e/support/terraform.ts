import { spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a command printed, both streams in order, and how it ended. */
export interface Result {
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end. */
export async function run(
  command: string,
  words: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Result> {
  const log = join(mkdtempSync(join(tmpdir(), "slipway-log-")), "output");
  const file = openSync(log, "w");
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", file, file],
    });
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
  return { code, output: readFileSync(log, "utf8") };
}

/** A folder of Terraform JSON with the environment its commands run in. */
export class Terraform {
  constructor(
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>> = {},
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
    return run("terraform", words, {
      cwd: this.folder,
      env: { ...this.env, TF_IN_AUTOMATION: "1", TF_CLI_ARGS: "-no-color", TF_INPUT: "0" },
    });
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
