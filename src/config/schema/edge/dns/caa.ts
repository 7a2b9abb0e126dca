import { z } from "zod";
import { domainName } from "../../primitives";
import { type Finding, listedTwice, rule, show } from "../../rule";

/** A certificate authority by its domain, with parameters where it has some: `letsencrypt.org; validationmethods=dns-01`. */
const authority = z.string().refine(isAuthority, {
  error: ({ input }) =>
    `${show(input)} is no certificate authority; write its domain alone, as in "amazon.com" or "letsencrypt.org"`,
});

/** Which certificate authorities may issue for names in the zone. */
export const caaSchema = z
  .strictObject({
    issue: z.array(authority),
    /** Who may issue wildcards; `[]` is nobody. @default those of `issue` */
    issueWild: z.array(authority).optional(),
    /** Where authorities report what they refused; few of them do. */
    iodef: z
      .string()
      .refine((address) => /^mailto:[^\s"@]+@[^\s"@]+\.[a-z]{2,63}$/.test(address) || isHttps(address), {
        error: ({ input }) =>
          `${show(input)} is no address for reports; write it as in "mailto:security@saas.example"`,
      })
      .optional(),
  })
  .check(rule(["issue", "issueWild"], checkAuthorities));

export type CaaData = z.output<typeof caaSchema>;

function isAuthority(text: string): boolean {
  const [domain = "", ...parameters] = text.split(/; ?/);
  return (
    domainName.safeParse(domain).success &&
    parameters.every((parameter) => /^[a-z0-9]+=[!-:<-~]+$/.test(parameter) && !parameter.includes('"'))
  );
}

function isHttps(address: string): boolean {
  return /^https:\/\/[^\s"]+$/.test(address) && URL.canParse(address);
}

function* checkAuthorities({ issue, issueWild }: Pick<CaaData, "issue" | "issueWild">): Iterable<Finding> {
  for (const [field, authorities] of Object.entries({ issue, issueWild: issueWild ?? [] })) {
    yield* listedTwice(authorities, [field], "authority");
  }
}
