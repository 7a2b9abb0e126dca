import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const sources = ["main.ts", "run.mjs", "src", "environments", "package.json", "tsconfig.json"];

/** How a run of the whole program ended, and what people saw. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of this project in a folder of its own, whose environments may be spoilt and whose program may be run. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "slipway-project-"));

  constructor() {
    for (const source of sources) {
      cpSync(join(root, source), join(this.folder, source), { recursive: true });
    }
    this.linkPackages();
  }

  /** Adds statements to a page such as `saas/staging`, where its data is called `page`. */
  spoil(page: string, statements: string): void {
    const file = join(this.folder, "environments", `${page}.ts`);
    const data = readFileSync(file, "utf8").replace("export default ", "const page = ");
    writeFileSync(file, `${data}\n${statements}\nexport default page;\n`);
  }

  /** Runs `node run.mjs main.ts` in the copy. */
  run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
    const env = { ...process.env, SLIPWAY_STACKS: "", ...environment };
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ["run.mjs", "main.ts", ...words],
        { cwd: this.folder, env },
        (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  }

  /** The stacks that stand written, or undefined where nothing was ever written. */
  stacks(): string[] | undefined {
    const { folder } = this;
    return readdirSync(folder).includes("cdktf.out")
      ? readdirSync(join(folder, "cdktf.out", "stacks")).sort()
      : undefined;
  }

  /** A stack as an earlier run left it. */
  leaveBehind(stack: string): void {
    const folder = join(this.folder, "cdktf.out", "stacks", stack);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "cdk.tf.json"), "{}");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One link per package instead of one for all: `run.mjs` writes below `node_modules`, and not into the original's. */
  private linkPackages(): void {
    const packages = join(this.folder, "node_modules");
    mkdirSync(packages);
    for (const name of readdirSync(join(root, "node_modules")).filter((entry) => !entry.startsWith("."))) {
      symlinkSync(join(root, "node_modules", name), join(packages, name));
    }
  }
}
