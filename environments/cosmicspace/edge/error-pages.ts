import type { EnvironmentInput } from "../../../src/config/define";

type ErrorPages = NonNullable<EnvironmentInput["distribution"]>["errorPages"];

/** Failures as data that the frontend can read, without a stack trace. */
export const errorPages: ErrorPages = {
  // one person's failure is not another's
  cacheSeconds: 0,
  pages: {
    "server-error": {
      codes: [500, 501],
      contentType: "application/json",
      body: message("Internal server error"),
    },
    unavailable: {
      codes: [502, 503, 504],
      contentType: "application/json",
      body: message("Service temporarily unavailable; try again in a minute"),
    },
  },
};

function message(text: string): string {
  return JSON.stringify({ message: text });
}
