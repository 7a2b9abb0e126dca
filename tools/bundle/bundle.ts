import { picture } from "../picture/picture";
import type { PicturedJson } from "../picture/stack";
import { checksumFile, checksums } from "./checksums";
import { type Facts, factsOf } from "./facts";
import { sorted } from "./readable";
import { runbooksFor, runbookText } from "./runbooks";
import type { StackJson } from "./stack-json";
import { besideBundle, isInFile, movedBackend, movedBackendFile } from "./state-backend";
import { terraformFiles } from "./terraform-files";
import { bundlePage } from "./texts/bundle-page";
import { pictureFile, stackPage } from "./texts/stack-page";

/** The name of what explains a folder. */
const pageFile = "README.md";

/** Every file of the bundle of stacks, by its path: the same stacks make the same bytes. */
export function bundleOf(stacks: ReadonlyMap<string, StackJson>): ReadonlyMap<string, string> {
  const all = [...stacks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, json]) => factsOf(name, besideBundle(name, sorted(json))));
  const folders = new Map(all.map((facts) => [facts.name, withSums(stackFiles(facts))]));
  const above = new Map([[pageFile, bundlePage(all)]]);
  for (const [name, files] of folders) {
    // who trusts the sums above trusts each folder's
    above.set(`${name}/${checksumFile}`, files.get(checksumFile) ?? "");
  }
  const inFolders = [...folders].flatMap(([name, files]) =>
    [...files].map(([path, text]) => [`${name}/${path}`, text] as const),
  );
  return new Map([...withSums(above), ...inFolders]);
}

function stackFiles(facts: Facts): ReadonlyMap<string, string> {
  const runbooks = runbooksFor(facts);
  return new Map([
    [pageFile, stackPage(facts, runbooks)],
    [pictureFile, picture(facts.json as PicturedJson)],
    ...terraformFiles(facts.json),
    ...(isInFile(facts.json) ? [[movedBackendFile, movedBackend(facts)] as const] : []),
    ...runbooks.map((name) => [`runbooks/${name}`, runbookText(name, runbooks)] as const),
  ]);
}

function withSums(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files, [checksumFile, checksums(files)]]);
}
