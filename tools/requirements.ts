import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { documents } from "./requirements/documents";
import { page } from "./requirements/page";

const file = join("docs", "requirements.md");

const help = `Writes ${file}: every requirement of the deployment documents, where it is met and what shows it.

Usage: npm run requirements

  --help   this text

It is made from tools/requirements/, one file a document; a test compares it with the stacks, the files and the tests it names.
Exit codes: 0 written, 2 a mistake in usage.`;

function writeRequirements(words: string[]): void {
  if (words.length > 0) {
    throw new UsageError(`"${words.join(" ")}" is not needed: ${file} has all documents; leave it out`);
  }
  writeFileSync(file, page(documents));
  const count = documents.reduce((sum, { requirements }) => sum + requirements.length, 0);
  console.log(`${count} requirements of ${documents.length} documents in ${file}`);
}

runCommand(help, process.argv.slice(2), writeRequirements).then((code) => {
  process.exitCode = code;
});
