import { rmSync } from "node:fs";
import { type Block, blocksOf, documentationPages } from "./documentation/blocks";
import { notRun } from "./documentation/not-run";
import { lastPages, pageSetup, startPages, takesAway, usualSetup } from "./documentation/page-setup";
import { Shell } from "./documentation/shell";
import { checkout, freePort, surroundings } from "./documentation/workplace";

const folder = checkout();
const environment = surroundings(folder);
const pages = documentationPages();
const inOrder = [
  ...startPages,
  ...pages.filter((page) => !startPages.includes(page) && !lastPages.includes(page)),
  ...lastPages,
];

beforeAll(async () => {
  await inShell([`npm run --silent local up ${await freePort()}`]);
});

afterAll(async () => {
  const shell = new Shell(folder, environment);
  // there is none any more where all went well
  await shell.run("npm run --silent local down || true");
  shell.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what is not run is in the pages", () => {
  const blocks = pages.flatMap(blocksOf);
  const gone = notRun.filter(
    ({ page, begins }) => !blocks.some((block) => block.page === page && block.begins === begins),
  );
  expect(gone).toEqual([]);
});

// one after the other, on one deployed environment
describe.each(inOrder.filter((page) => runnable(page).length > 0))("commands of %s", (page) => {
  test("do what they should", async () => {
    const { before = [], instead = [], says = {} } = pageSetup[page] ?? usualSetup;
    const shell = new Shell(folder, environment);
    try {
      for (const commands of before) {
        await succeeds(shell, commands, 0);
      }
      for (const { begins, commands, line } of runnable(page)) {
        const ours = instead.reduce((text, [theirs, own]) => text.replaceAll(theirs, own), commands);
        const output = await succeeds(shell, ours, line);
        const expected = says[begins];
        if (expected !== undefined) {
          expect(output).toContain(expected);
        }
      }
    } finally {
      shell.close();
    }
  });
});

test("and what takes everything away does so", async () => {
  const { page, begins } = takesAway;
  const block = blocksOf(page).find((each) => each.begins === begins);
  await inShell([block?.commands ?? `false # ${page} lacks ${begins}`]);
});

/** The blocks of a page that a machine can run, before everything is taken away. */
function runnable(page: string): Block[] {
  const left = [...notRun, takesAway].filter((entry) => entry.page === page);
  return blocksOf(page).filter(({ begins }) => !left.some((entry) => begins === entry.begins));
}

async function inShell(all: readonly string[]): Promise<void> {
  const shell = new Shell(folder, environment);
  for (const commands of all) {
    await succeeds(shell, commands, 0);
  }
  shell.close();
}

async function succeeds(shell: Shell, commands: string, line: number): Promise<string> {
  const { code, output } = await shell.run(commands);
  if (code !== 0) {
    throw new Error(`line ${line} ended with ${code}:\n${commands}\n${output.slice(-3000)}`);
  }
  return output;
}
