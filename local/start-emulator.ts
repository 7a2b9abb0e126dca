import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { environmentFor } from "./credentials";
import { installEmulator } from "./python";

/** A running emulator of AWS. */
export interface Emulator {
  /** As in `http://127.0.0.1:5100`. */
  readonly url: string;
  /** What steers Terraform, the AWS SDKs and the AWS command line to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends it; what it held is gone. */
  stop(): Promise<void>;
}

/**
 * Starts an emulator on a free port that ends with this process, for tests.
 * @param variables of moto, beside those of this process
 */
export async function startEmulator(
  folder = "local",
  variables: Readonly<Record<string, string>> = {},
): Promise<Emulator> {
  const python = installEmulator(folder);
  const child = spawn(python, [join(folder, "emulator.py"), "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...variables },
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
  return { url, environment: environmentFor(url, { account: "123456789012", region: "us-east-1" }), stop };
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) {
    throw new Error("the emulator has no output to read its address from");
  }
  for await (const line of createInterface(child.stdout)) {
    const url = addressIn(line);
    if (url) {
      // it goes on writing; nobody needs to read it
      child.stdout.resume();
      return url;
    }
  }
  throw new Error("the emulator ended before it listened; see its message above");
}

/** The address in what an emulator prints once it listens. */
export function addressIn(text: string): string | undefined {
  return /http:\/\/\S+/.exec(text)?.[0];
}
