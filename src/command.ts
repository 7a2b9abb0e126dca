import { parseArgs } from "node:util";
import { UsageError } from "./config/problem";

/**
 * Runs a command of this project: `--help`, unknown options and mistakes of its user are the same everywhere.
 * @param work what to do with the words that are no options
 * @returns the exit code: 0 done, 2 a mistake in data or usage; anything else is thrown
 */
export async function runCommand(
  help: string,
  words: string[],
  work: (positionals: string[]) => Promise<void> | void,
): Promise<number> {
  try {
    const { values, positionals } = parse(words);
    if (values.help) {
      console.log(help);
    } else {
      await work(positionals);
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    // parseArgs says which option it does not know
    throw new UsageError(`${(error as Error).message}; --help lists what there is`);
  }
}
