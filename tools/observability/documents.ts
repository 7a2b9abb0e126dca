import { documents } from "../requirements/documents";
import type { StateResource } from "./deployed-state";

/** The sentences of a system's document that a resource of a stack meets. */
export type AskedFor = (resource: StateResource) => string[];

/** As the table of requirements has it, which names the resources that show each one met. */
export function askedForIn(stack: string): AskedFor {
  const [system = ""] = stack.split("-");
  const sentences = documents
    .filter((document) => document.system === system)
    .flatMap(({ number, requirements }) =>
      requirements.map(({ section, asks, proofs }) => ({
        sentence: `${number}, ${section}: ${asks}`,
        shownBy: new Set(proofs.flatMap((proof) => ("stack" in proof ? Object.keys(proof.has) : []))),
      })),
    );
  return ({ address }) =>
    sentences.filter(({ shownBy }) => shownBy.has(inFirstRegion(address))).map(({ sentence }) => sentence);
}

/** What a second region has is asked for by the sentence that asks for the first region's. */
function inFirstRegion(address: string): string {
  return address.replace(".second_region_", ".");
}
