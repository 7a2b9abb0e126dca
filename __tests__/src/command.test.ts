import { runCommand } from "../../src/command";
import { UsageError } from "../../src/config/problem";

const printed = jest.spyOn(console, "log").mockImplementation();
const complained = jest.spyOn(console, "error").mockImplementation();

afterEach(() => {
  jest.clearAllMocks();
});

afterAll(() => {
  jest.restoreAllMocks();
});

test("the words that are no options go to the work, and its end is success", async () => {
  const work = jest.fn();
  expect(await runCommand("the help", ["a-*", "--", "--b"], work)).toBe(0);
  expect(work.mock.calls[0]?.[0]).toEqual(["a-*", "--b"]);
  expect(complained).not.toHaveBeenCalled();
});

test("options of its own go to the work", async () => {
  const work = jest.fn();
  const options = { all: { type: "boolean" }, report: { type: "string" } } as const;
  expect(await runCommand("the help", ["--all", "x", "--report", "file"], work, options)).toBe(0);
  expect(work.mock.calls).toEqual([[["x"], { all: true, report: "file" }]]);
});

test("work that failed says so with its exit code", async () => {
  expect(await runCommand("the help", [], async () => 1)).toBe(1);
});

test.each([
  "--help",
  "-h",
])("%s prints the help, whatever else is asked for, and does no work", async (option) => {
  const work = jest.fn();
  expect(await runCommand("the help", ["a-*", option], work)).toBe(0);
  expect(printed.mock.calls).toEqual([["the help"]]);
  expect(work).not.toHaveBeenCalled();
});

test.each([
  "--all",
  "-x",
  "--help=yes",
])("%s is a mistake of its user, and no work is done", async (option) => {
  const work = jest.fn();
  expect(await runCommand("the help", [option], work)).toBe(2);
  expect(complained.mock.calls).toEqual([[expect.stringMatching(/--help lists what there is$/)]]);
  expect(work).not.toHaveBeenCalled();
});

test("a mistake in the data is printed as it is", async () => {
  const work = async () => {
    throw new UsageError("dev.ts is not valid:\n  region: is missing; add a text");
  };
  expect(await runCommand("the help", [], work)).toBe(2);
  expect(complained.mock.calls).toEqual([["dev.ts is not valid:\n  region: is missing; add a text"]]);
});

test("a failure of the program itself is not taken for a mistake of its user", async () => {
  const failure = new TypeError("x is not a function");
  await expect(
    runCommand("the help", [], () => {
      throw failure;
    }),
  ).rejects.toBe(failure);
  expect(complained).not.toHaveBeenCalled();
});
