import { readFileSync, writeFileSync } from "node:fs";
import type { Life, Step } from "./life";

interface Row {
  readonly stack: string;
  readonly resources: number;
  readonly seconds: Readonly<Partial<Record<Step, number>>>;
  readonly failure?: string;
}

interface Report {
  readonly seconds: number;
  readonly rows: readonly Row[];
  /** The stacks whose deployment strategy was turned to rolling. */
  readonly turned: readonly string[];
}

/** Leaves the figures of some lives for `printReport`. */
export function writeReport(
  file: string,
  { lives, began, turned }: { lives: readonly Life[]; began: number; turned: readonly string[] },
): void {
  const rows = lives.map(({ stack, resources, passed, failure }) => ({
    stack: stack.name,
    resources,
    seconds: Object.fromEntries(passed),
    failure: failure?.step,
  }));
  const report: Report = { seconds: Math.round((Date.now() - began) / 1000), rows, turned };
  writeFileSync(file, JSON.stringify(report));
}

/** Prints the figures of the lives that a run left. */
export function printReport(file: string): void {
  const { rows, turned, seconds } = JSON.parse(readFileSync(file, "utf8")) as Report;
  console.log("\nstack                    resources   apply s   destroy s");
  for (const { stack, resources, seconds: took, failure } of rows) {
    const [apply, destroy] = [took["is applied"], took["is destroyed, and its state is empty"]];
    const figures = [String(resources).padStart(9), column(apply), column(destroy)].join(" ");
    console.log(`${stack.padEnd(24)} ${figures}${failure === undefined ? "" : `   FAILED: ${failure}`}`);
  }
  const count = (step: Step) =>
    `${rows.filter(({ seconds: took }) => took[step] !== undefined).length} of ${rows.length}`;
  if (turned.length > 0) {
    console.log(`
not applied, only typed and unit-tested, because AWS provider 5.100.0 does not know them: the deployment strategies of
${turned.join(" and ")}, which were turned to rolling`);
  }
  console.log(`
what the emulator cannot show at all is in local/README.md, Gaps that are open
${count("is applied")} stacks applied, ${count("has nothing to change on a second plan")} second plans empty, ${count("is destroyed, and its state is empty")} destroyed, in ${Math.floor(seconds / 60)} min ${seconds % 60} s`);
}

function column(seconds: number | undefined): string {
  return (seconds === undefined ? "-" : String(seconds)).padStart(11);
}
