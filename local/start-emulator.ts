import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A running emulator of AWS. */
export interface Emulator {
  /** As in `http://127.0.0.1:5100`. */
  readonly url: string;
  /** What steers Terraform, the AWS SDKs and the AWS command line to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends it; what it held is gone. */
  stop(): Promise<void>;
}

/** Starts an emulator on a free port, with a Python of its own that is made where it is missing or out of date. */
export async function startEmulator(folder = "local"): Promise<Emulator> {
  const python = installEmulator(folder);
  const child = spawn(python, [join(folder, "emulator.py"), "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = () => child.kill();
  process.once("exit", kill);
  const stop = async () => {
    process.removeListener("exit", kill);
    const ended = once(child, "close");
    kill();
    await ended;
  };
  const url = await listening(child);
  return { url, environment: environmentFor(url), stop };
}

function environmentFor(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/** The Python of a virtual environment that holds exactly what requirements.txt pins, made where it does not. */
export function installEmulator(folder = "local"): string {
  const requirements = join(folder, "requirements.txt");
  const home = join(folder, ".venv");
  const python = join(home, "bin", "python");
  const stamp = join(home, "requirements.sha256");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return python;
  }
  console.error(`installing the emulator into ${home}`);
  rmSync(home, { recursive: true, force: true });
  execFileSync("python3", ["-m", "venv", home], { stdio: "inherit" });
  const pip = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "--require-hashes",
    "-r",
    requirements,
  ];
  execFileSync(python, pip, { stdio: "inherit" });
  writeFileSync(stamp, wanted);
  return python;
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) {
    throw new Error("the emulator has no output to read its address from");
  }
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) {
      // it goes on writing; nobody needs to read it
      child.stdout.resume();
      return url;
    }
  }
  throw new Error("the emulator ended before it listened; see its message above");
}
