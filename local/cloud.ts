import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UsageError } from "../src/config/problem";
import { installEmulator } from "./python";
import { addressIn } from "./start-emulator";

/** The emulator that `up` leaves running in the background. */
export interface Cloud {
  readonly pid: number;
  readonly url: string;
  /** When it came up, in ISO 8601. */
  readonly since: string;
}

/** Everything that belongs to the running cloud; its stacks, and the states that lie beside them. */
export const cloudFolder = join("local", ".cloud");
export const stacksFolder = join(cloudFolder, "cdktf.out");
const record = join(cloudFolder, "cloud.json");
const log = join(cloudFolder, "emulator.log");

export const defaultPort = 5100;

/** The cloud that is up, if one is. What a cloud left behind that died is removed: it is gone with it. */
export function findCloud(): Cloud | undefined {
  if (!existsSync(record)) {
    return undefined;
  }
  const cloud = JSON.parse(readFileSync(record, "utf8")) as Cloud;
  if (isAlive(cloud.pid)) {
    return cloud;
  }
  console.error(`the local cloud that was up since ${cloud.since} has died, and all that was in it is gone`);
  rmSync(cloudFolder, { recursive: true });
  return undefined;
}

/**
 * Brings a cloud up that outlives this process.
 * @throws UsageError when the port is taken, or what it needs is not installed
 */
export async function startCloud(port = defaultPort): Promise<Cloud> {
  const python = installEmulator();
  rmSync(cloudFolder, { recursive: true, force: true });
  mkdirSync(cloudFolder, { recursive: true });
  const output = openSync(log, "a");
  const emulator = spawn(python, [join("local", "emulator.py"), "--port", String(port)], {
    stdio: ["ignore", output, output],
    detached: true,
  });
  const url = await listening(emulator);
  if (url === undefined || emulator.pid === undefined) {
    const reason = readFileSync(log, "utf8").trim();
    rmSync(cloudFolder, { recursive: true });
    throw new UsageError(`${reason}; npm run local up PORT takes another port`);
  }
  const cloud = { pid: emulator.pid, url, since: new Date().toISOString() };
  writeFileSync(record, JSON.stringify(cloud));
  emulator.unref();
  return cloud;
}

/** The address once it listens; none when it ended instead. */
async function listening(emulator: ChildProcess): Promise<string | undefined> {
  while (emulator.exitCode === null) {
    const url = addressIn(readFileSync(log, "utf8"));
    if (url) {
      return url;
    }
    await sleep(50);
  }
  return undefined;
}

/** Ends a cloud and removes what belonged to it. */
export async function stopCloud({ pid }: Cloud): Promise<void> {
  process.kill(pid);
  while (isAlive(pid)) {
    await sleep(50);
  }
  rmSync(cloudFolder, { recursive: true, force: true });
}

/** Whether the process is there, and still the emulator: numbers of processes are used again. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.includes("emulator.py");
}
