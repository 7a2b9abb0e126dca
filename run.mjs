// Bundles a TypeScript program of this project and runs it in this process: always the sources as they are now,
// no build step to forget. `node run.mjs main.ts ARGUMENTS`
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const [entry, ...words] = process.argv.slice(2);
// below node_modules, where the bundle finds its packages; one file a process, so that several can run at once
const cache = join(import.meta.dirname, "node_modules", ".cache", "slipway");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "run-"));
const outfile = join(folder, "program.js");

process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const require = createRequire(import.meta.url);
const bundled = build({
  entryPoints: [join(import.meta.dirname, entry)],
  bundle: true,
  platform: "node",
  packages: "external",
  outfile,
  logLevel: "error",
}).catch(() => {
  // esbuild has named the file, the line and the mistake
  process.exit(2);
});
// esbuild works in a process of its own: meanwhile this one loads what stacks are made of, a seventh of all time
if (entry === "main.ts") {
  require("cdktf");
}
await bundled;
process.argv = [process.argv[0], entry, ...words];
require(outfile);
