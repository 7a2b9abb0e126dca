import { z } from "zod";
import { between, documentName, domainName, kebabName } from "../primitives";
import { type Finding, listedTwice, rule } from "../rule";

/** The most names that a certificate has beside the first, unless AWS is asked for more. */
const mostHosts = 9;

/** Places where branches of a service's code are shown, before they are merged. Each is empty until a pull request claims it. */
export const previewsSchema = z
  .strictObject({
    /** The service that each place is like. */
    of: kebabName,
    /** Where images of branches are: apart, since each that comes pushes out an old one, and production may run that. */
    repository: documentName,
    /** The name of each place, which is the domain that it answers to: a new one goes to the end. */
    hosts: z.array(domainName).min(1).max(mostHosts),
    /** The first place's among the listener's rules; the others follow it. */
    priority: between(1, 50000, "as a rule priority"),
  })
  .check(rule(["hosts"], checkHosts));

function* checkHosts({ hosts }: { hosts: string[] }): Iterable<Finding> {
  yield* listedTwice(hosts, ["hosts"], "host");
}
