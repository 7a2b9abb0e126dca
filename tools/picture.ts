import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findStacks } from "../local/stacks";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { shownInDocs } from "./picture/docs";
import { picture } from "./picture/picture";
import type { PicturedJson } from "./picture/stack";
import { synthesizedStacks } from "./synthesized-stacks";
import { readWrittenStack } from "./written-stack";

const help = `Draws the architecture of stacks from their Terraform JSON, as SVG.

Usage: npm run picture -- [--to FOLDER] [--outdir OUTDIR] [GLOB...]
       npm run picture -- --write

  GLOB             the stacks, as in 'dougust-*' or saas-prod; all of them where none is given
  --to FOLDER      where the pictures are written, as STACK.svg (default: pictures in OUTDIR)
  --outdir OUTDIR  where the stacks were written (default: cdktf.out)
  --write          brings the pictures in ${shownInDocs.folder} up to date with the sources
  --help           this text

The same JSON gives the same bytes. What a picture shows and what it leaves out: docs/decisions/pictures.md.
Exit codes: 0 done, 2 a mistake in usage.`;

const options = {
  outdir: { type: "string" },
  to: { type: "string" },
  write: { type: "boolean" },
} as const;

async function draw(
  globs: string[],
  { outdir = "cdktf.out", to, write = false }: { outdir?: string; to?: string; write?: boolean },
): Promise<void> {
  if (write) {
    return drawForDocs(globs, to);
  }
  const stacks = await findStacks(globs, outdir);
  const names = stacks.map(({ name }) => name);
  const pictures = stacks.map(
    ({ name, folder }) => [name, picture(readWrittenStack<PicturedJson>(folder, name, names))] as const,
  );
  save(to ?? join(outdir, "pictures"), pictures);
}

async function drawForDocs(globs: readonly string[], to: string | undefined): Promise<void> {
  const given = to ?? globs.join(" ");
  if (given !== "") {
    throw new UsageError(
      `"${given}" is not needed with --write: ${shownInDocs.folder} has the pictures of documents; leave it out`,
    );
  }
  const all = await synthesizedStacks<PicturedJson>();
  const pictures = [...all].filter(([stack]) => shownInDocs.stacks.includes(stack));
  save(
    shownInDocs.folder,
    pictures.map(([stack, json]) => [stack, picture(json)] as const),
  );
}

function save(folder: string, pictures: readonly (readonly [string, string])[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [stack, svg] of pictures) {
      writeFileSync(join(folder, `${stack}.svg`), svg);
    }
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(
      `pictures cannot be written to ${folder}: ${message}; choose another folder with --to`,
    );
  }
  console.log(`${pictures.length} ${pictures.length === 1 ? "picture" : "pictures"} in ${folder}`);
}

runCommand(help, process.argv.slice(2), draw, options).then((code) => {
  process.exitCode = code;
});
