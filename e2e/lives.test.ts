import { Progress } from "../local/progress";
import { rolling, turnedToRolling } from "../local/rolling";
import { sideBySide } from "../local/side-by-side";
import { writeStacks } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { requestedGlobs } from "../src/config/pages";
import { Life, stepsOf } from "./support/life";
import { writeReport } from "./support/report";
import { makeStateBucket, outputFolder } from "./support/workplace";

/**
 * Environments of each system that between them have every part there is, an account and a state: massive has two regions, and of
 * cosmicspace only the others have a VPC origin.
 */
const some = [
  "dougust-state",
  "dougust-account",
  "dougust-prod",
  "calstack-staging",
  "cosmicspace-dev",
  "cosmicspace-massive",
  "fckdoomscroll-prod",
  "saas-staging",
];
const asked = requestedGlobs([]);
const stacks = asked.length > 0 ? asked : some;
const lives = new Map<string, Life>();
let emulator: Emulator;

beforeAll(async () => {
  const began = Date.now();
  emulator = await startEmulator();
  const written = await writeStacks(stacks, outputFolder(), rolling);
  const progress = new Progress();
  for (const stack of written) {
    lives.set(stack.name, new Life(stack, emulator, progress.track(stack.name)));
  }
  const [states, others] = [
    [...lives.values()].filter(holdsStates),
    [...lives.values()].filter((life) => !holdsStates(life)),
  ];
  await makeOtherStateBuckets(states, others);
  // a state bucket comes first and goes last
  await sideBySide(states, (life) => life.live(stepsOf(life.stack.name).slice(0, -1)));
  const [accounts, environments] = [others.filter(isAccount), others.filter((life) => !isAccount(life))];
  await Promise.all([
    inTurn(accounts),
    sideBySide(environments, (life) => life.live(stepsOf(life.stack.name))),
  ]);
  await sideBySide(states, (life) => life.live(stepsOf(life.stack.name).slice(-1)));
  progress.end();
  if (process.env.SLIPWAY_LIVES) {
    writeReport(process.env.SLIPWAY_LIVES, {
      lives: [...lives.values()],
      began,
      turned: await turnedToRolling(stacks),
    });
  }
}, 90 * 60_000);

afterAll(() => emulator.stop());

describe.each(stacks)("%s", (stack) => {
  test.each(stepsOf(stack))("%s", (step) => {
    const life = lives.get(stack);
    expect(life).toBeDefined();
    life?.expectPassed(step);
  });
});

function holdsStates({ stack }: Life): boolean {
  return stack.name.endsWith("-state");
}

function isAccount({ stack }: Life): boolean {
  return stack.accountData !== undefined;
}

/** Our pages show one number for all accounts: what an account has once, the next may have when the last is gone. */
async function inTurn(accounts: readonly Life[]): Promise<void> {
  for (const life of accounts) {
    await life.live(stepsOf(life.stack.name));
  }
}

/** The buckets of systems whose state stack is not among the stacks. */
async function makeOtherStateBuckets(states: readonly Life[], others: readonly Life[]): Promise<void> {
  const made = new Set(states.map(({ stack }) => stack.system));
  for (const { stack } of others) {
    if (!made.has(stack.system)) {
      made.add(stack.system);
      await makeStateBucket(emulator, stack.system, stack.account);
    }
  }
}
