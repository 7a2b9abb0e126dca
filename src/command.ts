import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./config/problem";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What the user gave for each option. */
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>["values"];

/**
 * Runs a command of this project: `--help`, unknown options and mistakes of its user are the same everywhere.
 * @param work what to do with the words that are no options, and with the options; returns an exit code where it
 *   is not 0
 * @param options in the form of node:util's parseArgs, beside `--help`
 * @returns the exit code: 0 done, 1 failed, 2 a mistake in data or usage; what is nobody's mistake is thrown
 */
export async function runCommand<O extends Options = Record<string, never>>(
  help: string,
  words: string[],
  work:
    | ((positionals: string[], values: Values<O>) => Promise<number> | Promise<void> | number)
    | ((positionals: string[]) => void),
  options?: O,
): Promise<number> {
  try {
    const { values, positionals } = parse(words, options);
    if (values.help) {
      console.log(help);
      return 0;
    }
    return (await work(positionals, values as Values<O>)) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

function parse(words: string[], options: Options = {}) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { ...options, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    // parseArgs says which option it does not know
    throw new UsageError(`${(error as Error).message}; --help lists what there is`);
  }
}
