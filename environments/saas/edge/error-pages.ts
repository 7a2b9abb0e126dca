import type { EnvironmentInput } from "../../../src/config/define";

type ErrorPages = NonNullable<EnvironmentInput["distribution"]>["errorPages"];

/** Failures as FastAPI words its own, without a stack trace. */
export const errorPages: ErrorPages = {
  // one tenant's failure is not another's
  cacheSeconds: 0,
  pages: {
    "server-error": {
      codes: [500, 501],
      contentType: "application/json",
      body: detail("Internal server error"),
    },
    unavailable: {
      codes: [502, 503, 504],
      contentType: "application/json",
      body: detail("Service temporarily unavailable; try again in a minute"),
    },
  },
};

function detail(text: string): string {
  return JSON.stringify({ detail: text });
}
