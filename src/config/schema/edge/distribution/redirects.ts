import { z } from "zod";
import { domainName } from "../../primitives";
import { type Finding, show } from "../../rule";

/** Names that lead to another name, with the path and the parameters: `{ "www.dougust.example": "dougust.example" }`. */
export const redirectsSchema = z.record(domainName, domainName);

/** Whether people who ask for a name end at a name that answers them. */
export function* checkRedirects({
  domains,
  redirects,
}: {
  domains: readonly string[];
  redirects: Readonly<Record<string, string>>;
}): Iterable<Finding> {
  for (const [source, target] of Object.entries(redirects)) {
    const path = ["redirects", source];
    for (const domain of [source, target].filter((name) => !domains.includes(name))) {
      yield { path, message: `${show(domain)} does not lead to this distribution; add it to domains` };
    }
    if (Object.hasOwn(redirects, target)) {
      yield { path, message: `${show(target)} is sent on itself; name where people end` };
    }
  }
  const [first] = domains;
  if (first !== undefined && Object.hasOwn(redirects, first)) {
    yield {
      path: ["domains"],
      message: `${show(first)} is sent on to ${show(redirects[first])}, and the first is the one that applications are told; list that first`,
    };
  }
}
