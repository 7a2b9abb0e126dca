import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Configuration, loadConfiguration } from "../../../src/config/load";

/** What came of loading pages: the configuration, or what its user is told; and which pages were read for it. */
export interface Loaded {
  readonly configuration?: Configuration;
  readonly error?: Error;
  /** What the error says, with the folder as people see it. */
  readonly told: string;
  readonly read: readonly string[];
}

/**
 * Loads pages such as `calstack/prod` from a folder of their own; an Error among them is thrown when it is read.
 * @param delivery what accounts say of it; their own pages name environments that a folder of some pages does not have
 */
export async function loadPages(
  pages: Readonly<Record<string, unknown>>,
  globs: readonly string[] = [],
  delivery?: unknown,
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-environments-"));
  for (const page of Object.keys(pages)) {
    const file = join(folder, `${page}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
  }
  const read: string[] = [];
  try {
    const configuration = await loadConfiguration(globs, folder, async ({ system, page }) => {
      const key = `${system}/${page}`;
      read.push(key);
      if (pages[key] instanceof Error) {
        throw pages[key];
      }
      const data = pages[key];
      return page === "account" && typeof data === "object" && data !== null ? { ...data, delivery } : data;
    });
    return { configuration, told: "", read };
  } catch (thrown) {
    const error = thrown as Error;
    return { error, told: error.message.replaceAll(folder, "environments"), read };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
