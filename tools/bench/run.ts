import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/command";
import { UsageError } from "../../src/config/problem";

const help = `Measures how long synthesizing takes, and fails where a limit is passed.

Usage: npm run bench -- [RUNS]

  RUNS     how often each process runs; the quickest run counts (default: 5)
  --help   this text

Exit codes: 0 within the limits, 1 past one of them, 2 a mistake in usage.`;

interface Built {
  readonly stacks: number;
  readonly resources: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

function bench([word = "5"]: string[]): void {
  const runs = Number(word);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new UsageError(`"${word}" is no number of runs; use a whole number from 1`);
  }
  const outdir = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const [app = 0, cdktf = 0, loading = 0] = quickest(runs, [
    () => seconds("node", ["run.mjs", "main.ts"], outdir),
    () => seconds("node_modules/.bin/cdktf", ["synth", "--output", outdir], outdir),
    () => seconds("node", ["-e", "require('cdktf')"], outdir),
  ]);
  rmSync(outdir, { recursive: true });
  const once = builds(runs, 1);
  const tenfold = builds(runs, 10);
  const limits = [
    // the command line's own fixed cost is the rest: the app, with all 3,900 resources, takes about as long as that, more on a machine that is slow at reading files
    { what: "the app, of a whole cdktf synth", value: (100 * app) / cdktf, limit: 60, unit: "%" },
    { what: "peak memory", value: once.peakMegabytes, limit: 250, unit: "MB" },
    {
      what: "building ten times the environments",
      value: tenfold.milliseconds / once.milliseconds,
      limit: 11,
      unit: "times",
    },
  ];
  console.log(
    [
      `the app: bundling, validating, building, writing ${once.stacks} stacks  ${app.toFixed(2)} s`,
      `cdktf synth, whole                                            ${cdktf.toFixed(2)} s`,
      `node loading cdktf alone                                      ${loading.toFixed(2)} s`,
      `building and writing ${once.resources} resources                          ${once.milliseconds.toFixed(0)} ms, ${(once.milliseconds / once.resources).toFixed(3)} ms each`,
      `building and writing ${tenfold.resources} resources                         ${tenfold.milliseconds.toFixed(0)} ms, ${tenfold.peakMegabytes.toFixed(0)} MB`,
      ...limits.map(
        ({ what, value, limit, unit }) =>
          `${value <= limit ? "ok    " : "FAILED"} ${what}: ${value.toFixed(1)} ${unit} of at most ${limit}`,
      ),
    ].join("\n"),
  );
  if (limits.some(({ value, limit }) => value > limit)) {
    process.exitCode = 1;
  }
}

/** How long a whole process takes. */
function seconds(command: string, words: string[], outdir: string): number {
  const started = performance.now();
  succeed(command, words, { CDKTF_OUTDIR: outdir, CHECKPOINT_DISABLE: "1", CI: "1" });
  return (performance.now() - started) / 1000;
}

function builds(runs: number, times: number): Built {
  const all = Array.from(
    { length: runs },
    () => JSON.parse(succeed("node", ["run.mjs", "tools/bench/build.ts", String(times)])) as Built,
  );
  const [first] = all;
  if (!first) {
    throw new Error("nothing was measured");
  }
  return {
    ...first,
    milliseconds: Math.min(...all.map(({ milliseconds }) => milliseconds)),
    peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

function succeed(command: string, words: string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    throw new Error(`${command} ${words.join(" ")} failed:\n${stdout}${stderr}`);
  }
  return stdout;
}

/** Of each measure the quickest of its runs, taken in turns: what another job slows, it slows for all of them, and never for ever. */
function quickest(runs: number, measures: readonly (() => number)[]): number[] {
  const rounds = Array.from({ length: runs }, () => measures.map((measure) => measure()));
  return measures.map((_, n) => Math.min(...rounds.map((round) => round[n] ?? Number.POSITIVE_INFINITY)));
}

runCommand(help, process.argv.slice(2), bench).then((code) => {
  process.exitCode ||= code;
});
