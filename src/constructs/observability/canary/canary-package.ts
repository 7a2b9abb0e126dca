import { zipSync } from "fflate";
import { canaryScript, type Question } from "./canary-script";

/** As Synthetics finds it in the package. */
export const canaryHandler = "ask.handler";

/**
 * A canary's script in a ZIP file, in base64: the same bytes wherever and whenever it is made.
 * Source: CloudWatch User Guide, "Packaging your Node.js canary files".
 */
export function canaryPackage(question: Question): string {
  const script = new TextEncoder().encode(canaryScript(question));
  // ZIP files hold local times: this one is noon everywhere
  const mtime = new Date(1980, 0, 1, 12);
  // not compressed, so that no version of a library shows in the bytes
  return Buffer.from(zipSync({ "nodejs/node_modules/ask.js": script }, { level: 0, mtime })).toString(
    "base64",
  );
}
