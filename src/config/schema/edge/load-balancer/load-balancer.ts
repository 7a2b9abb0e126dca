import { z } from "zod";
import { between, certificateName, documentName } from "../../primitives";
import { type Finding, repeated, rule, show } from "../../rule";
import { wafSchema } from "../waf/waf";
import { checkRegionalBody } from "../waf/waf-rules";

const listener = z.discriminatedUnion("protocol", [
  /** HTTPS on 443 with a certificate for these names, which may be wildcards behind a distribution; port 80 only redirects. */
  z.strictObject({ protocol: z.literal("https"), domains: z.array(certificateName) }),
  /** Plain HTTP on 80, for environments whose document calls HTTPS optional. */
  z.strictObject({ protocol: z.literal("http") }),
]);

/** The application load balancer in front of the services. */
export const loadBalancerSchema = z
  .strictObject({
    name: documentName.optional(),
    securityGroup: documentName.optional(),
    /** Where an environment has a distribution, CloudFront alone reaches either of them. */
    scheme: z.enum(["internet-facing", "internal"]),
    listener,
    idleTimeoutSeconds: between(1, 4000, "seconds").default(60),
    accessLogDays: between(1, 3650, "days"),
    deletionProtection: z.boolean(),
    /** Looks at every request, where no distribution stands before it that sees it first. */
    waf: wafSchema.optional(),
  })
  .check(
    rule(["listener"], ({ listener }) => checkDomains(listener)),
    rule(["listener"], ({ listener }) => checkDistinct(listener)),
    rule(["waf"], checkRegionalBody),
  );

type LoadBalancer = z.output<typeof loadBalancerSchema>;

function* checkDomains(listener: LoadBalancer["listener"]): Iterable<Finding> {
  if (listener.protocol === "https" && listener.domains.length === 0) {
    yield {
      path: ["listener", "domains"],
      message: "[] leaves the certificate without a name; list at least one domain",
    };
  }
}

/** Domains that differ only in dots and hyphens would have one address in the plan. */
function* checkDistinct(listener: LoadBalancer["listener"]): Iterable<Finding> {
  const domains = listener.protocol === "https" ? listener.domains : [];
  const addresses = domains.map((domain) => domain.replaceAll(/[.-]/g, "_"));
  for (const address of repeated(addresses)) {
    const same = domains.filter((_, index) => addresses[index] === address);
    yield {
      path: ["listener", "domains"],
      message: `${show(same)} would be one address, ${address}; keep one of them`,
    };
  }
}
