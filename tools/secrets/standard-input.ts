import { UsageError } from "../../src/config/problem";

/** All of standard input; a terminal is refused, since it would show what is typed. */
export async function standardInput(command: string): Promise<string> {
  if (process.stdin.isTTY) {
    throw new UsageError(
      `a terminal would show the value; pipe it in: read -rs value && printf %s "$value" | ${command}`,
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
