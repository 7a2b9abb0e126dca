import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

const parts = ["src", "environments", "local", "tools", "docker", "docs", "contracts", "e2e"];
const files = ["run.mjs", "main.ts", "package.json", "cdktf.json", "README.md"];

/** A checkout of its own, in which commands may change what they like. */
export function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-documentation-"));
  for (const part of [...parts, ...files]) {
    cpSync(part, join(folder, part), { recursive: true, filter: (path) => !/\/\.(venv|cloud)/.test(path) });
  }
  for (const part of ["node_modules", join("local", ".venv")]) {
    symlinkSync(resolve(part), join(folder, part));
  }
  return folder;
}

/** What the shells of a checkout see: an `aws` that asks the local cloud for all, and no questions. */
export function surroundings(folder: string): NodeJS.ProcessEnv {
  const programs = join(folder, "programs");
  const path = [join(resolve("local"), ".venv", "bin"), process.env.PATH].join(delimiter);
  mkdirSync(programs, { recursive: true });
  // version 1 of the command line finds some services by the option alone
  const aws = `PATH="\${PATH#*${delimiter}}" exec aws \${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"`;
  writeFileSync(join(programs, "aws"), `#!/bin/sh\n${aws}\n`, { mode: 0o755 });
  return {
    ...process.env,
    PATH: [programs, path].join(delimiter),
    TF_INPUT: "0",
    TF_CLI_ARGS_apply: "-auto-approve",
    TF_IN_AUTOMATION: "1",
    NO_COLOR: "1",
    CHECKPOINT_DISABLE: "1",
  };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}
