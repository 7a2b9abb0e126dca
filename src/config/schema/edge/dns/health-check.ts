import { z } from "zod";
import { between, domainName } from "../../primitives";
import { type Finding, listedTwice, rule, show } from "../../rule";

/** Where Route 53 checks from. Source: Route 53 API, HealthCheckConfig, Regions. */
const checkers = [
  "ap-northeast-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "eu-west-1",
  "sa-east-1",
  "us-east-1",
  "us-west-1",
  "us-west-2",
] as const;

/** Asks over HTTPS whether people elsewhere are answered; an alarm of the environment may watch it. */
export const healthCheckSchema = z
  .strictObject({
    domain: domainName,
    path: z.string().regex(/^\/[!-~]{0,254}$/, {
      error: ({ input }) => `${show(input)} is no path; begin it with "/"`,
    }),
    intervalSeconds: z.int().refine((seconds) => seconds === 10 || seconds === 30, {
      error: ({ input }) => `${show(input)} is no interval of Route 53's; choose 10 or 30 seconds`,
    }),
    /** So many checks in a row must fail, or pass again. */
    failureThreshold: between(1, 10, "checks"),
    regions: z.array(z.enum(checkers)),
  })
  .check(rule(["regions"], checkCheckers));

function* checkCheckers({ regions }: { regions: string[] }): Iterable<Finding> {
  yield* listedTwice(regions, ["regions"], "region");
  if (new Set(regions).size < 3) {
    yield {
      path: ["regions"],
      message: `${show(regions)} is too few; Route 53 checks from at least 3 regions`,
    };
  }
}
