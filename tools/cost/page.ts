import { habits } from "./assumptions/habits";
import type { Load } from "./assumptions/load";
import { type AreaCompared, type Comparison, isAsPlanned, isWithin, itemsOf } from "./comparison";
import { sumOf } from "./line";
import { dollars, planned, quantity } from "./money";
import { priceTable } from "./price-page";
import { unread } from "./prices/origins";
import { budgetText } from "./report";

const introduction = `# What the environments cost

Written by \`npm run cost -- --write\` from the stacks' Terraform JSON, the prices in
[tools/cost/prices/](../tools/cost/prices/) and the assumptions in [tools/cost/assumptions/](../tools/cost/assumptions/);
\`npm run cost -- dougust-prod\` shows every line. A test fails where this page is not what the command would write.
[decisions/cost-estimates.md](decisions/cost-estimates.md) tells why it is made like this.

On demand, USD, a month of 730 hours, without taxes and support. Tasks are as many as a service desires, Aurora has its
smallest capacity and ${quantity(habits.capacityShare * 100)} % of the way to its largest. Of what AWS gives to every account each month, only 100 GB to
the internet, CloudFront's first TB, ten million requests and two million runs of functions, Cognito's first 10,000
people and X-Ray's first 100,000 traces are taken off, once for each environment.

A document's figure stands in parentheses where it is that of another environment, since the document has none for this one.

Prices are not read where nobody can look them up: from memory, taken from another region, or found where no address was
kept; the table at the end says of each figure where it was found.

Not counted: requests to KMS and Secrets Manager, CPU credits of burstable instances, traffic between zones, what
lifecycles save in S3, keys' second and third year, images that are pulled, people who look at dashboards.
`;

/** docs/cost.md for the stacks given. */
export function page(comparisons: readonly Comparison[]): string {
  const environments = comparisons.filter(({ load }) => load !== undefined);
  return [
    introduction,
    "## All stacks\n",
    table(["stack", "estimate", "at prices not read", "document", "budget"], comparisons.map(summaryRow)),
    table(["system", "all its stacks", "budget of its account"], systemRows(comparisons)),
    ...environments.map(section),
    priceTable(),
  ].join("\n");
}

function summaryRow({ stack, usd, areas, document, budget }: Comparison): string[] {
  const figure = document ? planned(document.total) : "-";
  const total = document?.borrowed ? `(${figure})` : figure;
  return [stack, dollars(usd), `${shareUnread(areas)} %`, total, budgetCell(usd, budget)];
}

/** How much of the sum, in per cent, rests on prices that nobody can look up. */
function shareUnread(areas: readonly AreaCompared[]): number {
  const lines = areas.flatMap((area) => area.lines);
  return Math.round((100 * sumOf(lines.filter(({ origin }) => unread.includes(origin)))) / sumOf(lines));
}

/** All stacks of a system, which are in one account. */
function systemRows(comparisons: readonly Comparison[]): string[][] {
  const systemOf = ({ stack }: Comparison) => stack.split("-")[0] ?? "";
  return [...new Set(comparisons.map(systemOf))].map((system) => {
    const stacks = comparisons.filter((one) => systemOf(one) === system);
    const usd = stacks.reduce((sum, one) => sum + one.usd, 0);
    const [budget] = stacks.flatMap(({ accountBudget }) => accountBudget ?? []);
    return [system, dollars(usd), budgetCell(usd, budget)];
  });
}

function budgetCell(usd: number, budget: number | undefined): string {
  return budget === undefined ? "-" : budgetText(usd, budget).replace(/^budget /, "");
}

function section(comparison: Comparison): string {
  const { stack, usd, areas, document, load } = comparison;
  const rows = areas.map((area) => [
    area.area,
    dollars(area.usd),
    ...(document ? [area.planned ? planned(area.planned.usd) : "-"] : []),
    items(area),
  ]);
  const total = ["**all**", `**${dollars(usd)}**`, ...(document ? [planned(document.total)] : []), ""];
  return [
    `## ${stack}\n`,
    ...(load ? [`Load: ${load.reason}. That is ${loadText(load)}.\n`] : []),
    table(["area", "estimate", ...(document ? ["document"] : []), "most of it"], [...rows, total]),
    ...(document ? [differences(comparison), ""] : []),
  ].join("\n");
}

/** Why a document's figures are not reached: in its own lines, and in what it has no line for. */
function differences({ usd, areas, document }: Comparison): string {
  if (!document) {
    return "";
  }
  const { source, total, borrowed, areas: lines, reasons = {} } = document;
  const differing = areas.filter(({ usd: cost, planned: plan }) => plan && !isAsPlanned(cost, plan.usd));
  const forgotten =
    Object.keys(lines).length > 0 ? areas.filter(({ planned: plan, usd: cost }) => !plan && cost >= 1) : [];
  const sum = forgotten.reduce((all, { usd: cost }) => all + cost, 0);
  return [
    `Document ${source}${borrowed ? `: ${borrowed}` : ""}.`,
    ...differing.map(
      ({ area, usd: cost, planned: plan, reason }) =>
        `- ${area}: ${dollars(cost)} instead of ${plan ? planned(plan.usd) : "nothing"} for "${plan?.as}"${reason ? `: ${reason}.` : "."}`,
    ),
    ...(forgotten.length > 0
      ? [
          `- No line in the document for ${dollars(sum)}: ${forgotten.map(({ area, usd: cost }) => `${area} ${dollars(cost)}`).join(", ")}.`,
        ]
      : []),
    ...(reasons.total && !isWithin(usd, total) ? [`- All in all: ${reasons.total}.`] : []),
  ].join("\n");
}

/** A load in numbers. */
function loadText(load: Load): string {
  return [
    `${quantity(load.requestsMillions)} million requests`,
    `${quantity(load.sentGb)} GB to people`,
    `${quantity(load.natGb)} GB through NAT`,
    `${quantity(load.objectsGb)} GB in buckets`,
    `${quantity(load.mailsThousands * 1_000)} mails`,
    `${quantity(load.people)} people who sign in`,
    `${quantity(load.databaseGb)} GB in a database without a size of its own`,
    `${quantity(load.databaseIoMillions)} million reads and writes of it`,
  ].join(", ");
}

/** The three dearest things of an area. */
function items({ lines }: AreaCompared): string {
  const shown = itemsOf(lines).filter(([, usd]) => usd >= 0.01);
  return shown
    .slice(0, 3)
    .map(([item, usd]) => `${item} ${dollars(usd)}`)
    .join(", ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row), ""].join("\n");
}
