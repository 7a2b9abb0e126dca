import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = mkdtempSync(join(tmpdir(), "slipway-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of its own that goes when the tests of the file are done. */
export function scratch(): string {
  return mkdtempSync(join(root, "app-"));
}
