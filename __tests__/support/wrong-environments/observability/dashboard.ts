import type { Mistake } from "../mistake";

const dashboard = "observability.dashboard";
const noLink =
  'is no link; write it as in "https://wiki.dougust.example/runbooks", without blanks and brackets';

const links = [
  "http://wiki.dougust.example",
  "wiki.dougust.example",
  "https://",
  "https://wiki.dougust.example/a b",
  "https://wiki.dougust.example/a)",
  "",
].map(
  (text): Mistake => ({
    name: `the link "${text}"`,
    set: { [`${dashboard}.links`]: { Runbooks: text } },
    path: `${dashboard}.links.Runbooks`,
    message: `"${text}" ${noLink}`,
  }),
);

const times = [0, -1, 60_001].map(
  (value): Mistake => ({
    name: `answers within ${value} milliseconds`,
    set: { [`${dashboard}.targets.responseMilliseconds`]: value },
    path: `${dashboard}.targets.responseMilliseconds`,
    message: `${value} is no time to aim at; use more than 0 and up to 60000 milliseconds`,
  }),
);

/** Mistakes in the page of graphs. */
export const dashboardMistakes: readonly Mistake[] = [
  ...links,
  ...times,
  {
    name: "a link without a name",
    set: { [`${dashboard}.links`]: { "": "https://wiki.dougust.example" } },
    path: `${dashboard}.links.`,
    message: '"" is no name of a link; use 1 to 40 letters, digits, blanks and , . _ -',
    value: '""',
  },
  {
    name: "a dashboard with a name of two words",
    set: { [`${dashboard}.name`]: "our wall" },
    path: `${dashboard}.name`,
    message: '"our wall" is no name of a dashboard; use 1 to 255 letters, digits and _ -',
  },
  {
    name: "a dashboard with a dot in its name",
    set: { [`${dashboard}.name`]: "dougust.prod" },
    path: `${dashboard}.name`,
    message: '"dougust.prod" is no name of a dashboard; use 1 to 255 letters, digits and _ -',
  },
  {
    name: "a target past all that there is",
    set: { [`${dashboard}.targets.cpuPercent`]: 101 },
    path: `${dashboard}.targets.cpuPercent`,
    message: "101 is out of range; use 1 to 100 per cent",
  },
  {
    name: "a target for reads of a database that is not AWS's",
    page: "atlas",
    set: { [`${dashboard}.targets.readMilliseconds`]: 1 },
    path: `${dashboard}.targets.readMilliseconds`,
    message: "1 is drawn nowhere: CloudWatch knows nothing of Atlas; remove it",
  },
  {
    name: "a service called as the dashboard is",
    copy: { "services.dashboard": "services.api" },
    set: { "services.dashboard.http": undefined, "services.dashboard.deployment.rollbackOn": [] },
    path: "services.dashboard",
    message: '"dashboard" is the address of another part; name the service otherwise',
    value: '"dashboard"',
  },
];
