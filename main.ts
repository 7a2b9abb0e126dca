import { synthesize } from "./src/synthesize";

synthesize(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
