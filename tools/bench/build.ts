import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformResource } from "cdktf";
import { buildApp } from "../../src/app";
import { type Configuration, loadConfiguration, type System } from "../../src/config/load";

/** Builds and writes every environment as many times as asked, under other names; prints its figures as JSON. */
async function measure(times: number): Promise<void> {
  const started = performance.now();
  const configuration = multiply(await loadConfiguration([]), times);
  const outdir = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const app = buildApp(configuration, outdir);
  app.synth();
  const milliseconds = performance.now() - started;
  const resources = app.node.findAll().filter(TerraformResource.isTerraformResource).length;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  rmSync(outdir, { recursive: true });
  console.log(JSON.stringify({ stacks: configuration.stacks.size, resources, milliseconds, peakMegabytes }));
}

function multiply({ systems }: Configuration, times: number): Configuration {
  const copies = Array.from({ length: times }, (_, n) => systems.map((system) => renamed(system, n))).flat();
  const stacks = copies.flatMap(({ account: { system }, environments }) => [
    `${system}-account`,
    `${system}-state`,
    ...environments.map(({ environment }) => `${system}-${environment}`),
  ]);
  return { systems: copies, stacks: new Set(stacks) };
}

function renamed({ account, environments }: System, n: number): System {
  const system = `${account.system}${n}`;
  return {
    account: { ...account, system },
    environments: environments.map((environment) => ({ ...environment, system })),
  };
}

measure(Number(process.argv[2] ?? 1));
