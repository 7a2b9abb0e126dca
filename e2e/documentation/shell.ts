import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a block of commands said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly output: string;
}

/** A bash in which blocks run one after the other, as a person types them: variables stay. */
export class Shell {
  private readonly bash: ChildProcess;
  private output = "";
  private blocks = 0;
  private ended: (said: Said) => void = () => {};

  constructor(
    private readonly folder: string,
    environment: NodeJS.ProcessEnv,
  ) {
    this.bash = spawn("bash", ["--noprofile", "--norc"], {
      cwd: folder,
      env: environment,
      stdio: ["pipe", "pipe", "pipe"],
    });
    for (const stream of [this.bash.stdout, this.bash.stderr]) {
      stream?.on("data", (data) => this.hear(String(data)));
    }
    this.bash.on("exit", (code) => this.ended({ code: code ?? 1, output: this.output }));
  }

  /** Runs a block; it stops at the first command that fails. */
  run(commands: string): Promise<Said> {
    this.blocks += 1;
    const file = join(this.folder, `block-${this.blocks}.sh`);
    writeFileSync(file, `set -e\n${commands}\n`);
    this.output = "";
    return new Promise((resolve) => {
      this.ended = resolve;
      // with nothing to read: a question would wait for ever. The exit of a failed block would be that of this shell, so
      // what it had set goes on by a file.
      this.bash.stdin?.write(`source ${file} </dev/null; echo "\n@@ended $?"\n`);
    });
  }

  close(): void {
    this.bash.kill();
  }

  private hear(text: string): void {
    this.output += text;
    const end = /\n@@ended (\d+)\n$/.exec(this.output);
    if (end) {
      this.ended({ code: Number(end[1]), output: this.output.slice(0, end.index) });
    }
  }
}
