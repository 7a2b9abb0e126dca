// Bundles a TypeScript program of this project and runs it in this process: always the sources as they are now,
// no build step to forget. `node run.mjs main.ts ARGUMENTS`
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";

const [entry, ...words] = process.argv.slice(2);
const outfile = join(import.meta.dirname, "node_modules/.cache/slipway", entry.replace(/\.ts$/, ".js"));

try {
  buildSync({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    platform: "node",
    packages: "external",
    outfile,
    sourcemap: "inline",
    logLevel: "error",
  });
} catch {
  // esbuild has named the file, the line and the mistake
  process.exit(2);
}
process.argv = [process.argv[0], entry, ...words];
createRequire(import.meta.url)(outfile);
