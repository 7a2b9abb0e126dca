import type { EnvironmentInput } from "../../../src/config/define";

type ErrorPages = NonNullable<EnvironmentInput["distribution"]>["errorPages"];

/** Failures in words for people, without a stack trace. */
export const errorPages: ErrorPages = {
  // one person's failure is not another's
  cacheSeconds: 0,
  pages: {
    "server-error": {
      codes: [500, 501],
      contentType: "text/html; charset=utf-8",
      body: page("Something went wrong", "It is our fault, not yours. Please try again."),
    },
    unavailable: {
      codes: [502, 503, 504],
      contentType: "text/html; charset=utf-8",
      body: page(
        "We will be right back",
        "The application cannot answer just now. Please try again in a minute.",
      ),
    },
  },
};

/** A page that needs nothing else: what it would load could be what fails. */
function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Back to the start</a></p>
</main>
</body>
</html>
`;
}
