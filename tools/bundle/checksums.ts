import { createHash } from "node:crypto";

/** The name of the file in which the sums of all others of its folder stand, in the form of `sha256sum`. */
export const checksumFile = "SHA256SUMS";

/** The sums of files, by path, as `sha256sum -c` reads them. */
export function checksums(files: ReadonlyMap<string, string>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join("");
}

/** The sums that a file of checksums tells, by path. */
export function readChecksums(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
