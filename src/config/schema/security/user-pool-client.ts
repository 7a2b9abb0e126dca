import { z } from "zod";
import { between } from "../primitives";
import { type Finding, listedTwice, rule, show } from "../rule";

const tokens = z
  .strictObject({
    accessMinutes: between(5, 1440, "minutes"),
    idMinutes: between(5, 1440, "minutes"),
    /** How long people stay logged in. */
    refreshHours: between(1, 87_600, "hours"),
  })
  .check(rule(["accessMinutes", "idMinutes", "refreshHours"], checkTokens));

const flow = z.enum(["user-password", "admin-user-password", "user-srp"]);

/** How the application's server logs people in. */
export const userPoolClientSchema = z
  .strictObject({
    /** How it shows Cognito a person's password; the one with "admin" needs a right of its own. */
    authFlows: z.array(flow).min(1, { error: "[] lets nobody log in; choose at least one flow" }),
    tokens,
    refreshRotation: z.union(
      [z.literal("off"), z.strictObject({ graceSeconds: between(0, 60, "seconds") })],
      {
        error: ({ input }) =>
          `${show(input)} is no rotation of refresh tokens; write { graceSeconds: 60 }, or "off"`,
      },
    ),
  })
  .check(rule(["authFlows"], checkFlows));

function* checkTokens({
  accessMinutes,
  idMinutes,
  refreshHours,
}: z.output<typeof tokens>): Iterable<Finding> {
  const longest = Math.max(accessMinutes, idMinutes);
  if (refreshHours * 60 <= longest) {
    yield {
      path: ["refreshHours"],
      message: `${refreshHours} hours are no longer than the ${longest} minutes of the other tokens; use at least ${Math.floor(longest / 60) + 1}`,
    };
  }
}

function* checkFlows({ authFlows }: { authFlows: z.output<typeof flow>[] }): Iterable<Finding> {
  yield* listedTwice(authFlows, ["authFlows"], "flow");
}
