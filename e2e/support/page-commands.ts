import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { run } from "../../local/terraform";

/** The blocks of commands of a chapter of a page, in their order. */
export function commandsOf(page: string, title: string): string[] {
  const chapter = page.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? "";
  return [...chapter.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].map(([, commands = ""]) => commands);
}

/**
 * Runs commands as a person does who types them, one after the other until one fails, and says yes where Terraform asks.
 * @returns what they printed
 */
export async function typed(
  commands: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const script = join(mkdtempSync(join(tmpdir(), "slipway-typed-")), "commands.sh");
  writeFileSync(script, `set -euo pipefail\n${commands}`);
  const env = { ...environment, PATH: [resolve("local/.venv/bin"), process.env.PATH ?? ""].join(delimiter) };
  const { code, output } = await run("bash", ["-c", `yes yes 2>/dev/null | bash "${script}"`], {
    cwd: folder,
    env,
  });
  if (code !== 0) {
    throw new Error(`a command failed:\n${commands}\n${output}`);
  }
  return output;
}
