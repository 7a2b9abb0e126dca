import calstackDev from "../../../environments/calstack/dev";
import calstackProd from "../../../environments/calstack/prod";
import cosmicspaceDev from "../../../environments/cosmicspace/dev";
import cosmicspaceGrowth from "../../../environments/cosmicspace/growth";
import cosmicspaceMassive from "../../../environments/cosmicspace/massive";
import dougustAccount from "../../../environments/dougust/account";
import dougustProd from "../../../environments/dougust/prod";
import fckdoomscrollProd from "../../../environments/fckdoomscroll/prod";
import saasProd from "../../../environments/saas/prod";
import { type QuantityName, quantities } from "../../../src/alarms/quantities";
import type { EnvironmentInput } from "../../../src/config/define";
import { plainlyWatched, watchedThroughout } from "./watchers";

/** Valid pages to make mistakes in, by what is special about them. */
const pages = {
  /** A planned network, PostgreSQL, HTTPS, one service. */
  postgres: dougustProd,
  /** Subnets and names that the document gives. */
  explicit: fckdoomscrollProd,
  aurora: cosmicspaceGrowth,
  /** An Aurora that services reach themselves. */
  "aurora-alone": cosmicspaceDev,
  /** An Aurora with scaled readers, replicated to a second region. */
  "second-region": cosmicspaceMassive,
  /** DocumentDB and a canary deployment. */
  documentdb: calstackProd,
  atlas: calstackDev,
  /** A service without traffic, and database logins of their own. */
  worker: saasProd,
  account: dougustAccount,
};

/** What is changed in a valid page. */
export interface Change {
  /** @default "postgres" */
  readonly page?: keyof typeof pages;
  /** The wrong values, by path. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Where a copy of another part of the page goes, by path. */
  readonly copy?: Readonly<Record<string, string>>;
  readonly remove?: string;
}

/** A mistake somebody makes in a valid page, and what they are told. */
export interface Mistake extends Change {
  readonly name: string;
  readonly path: string;
  readonly message: string;
  /** The value as the message shows it. @default what stands at `path` */
  readonly value?: string;
  /** What else is found, where one mistake leads to more. @default nothing */
  readonly also?: readonly { readonly path: string; readonly message: string }[];
}

/** A copy of a valid page with the change made. */
export function changed({ page = "postgres", set = {}, copy = {}, remove }: Change): unknown {
  const valid = withoutMigrations(plainZone(structuredClone(pages[page])));
  const data = plainlyWatched(withoutQueries(withoutDataAlarms(valid)));
  for (const [target, source] of Object.entries(copy)) {
    put(data, target, unwatched(structuredClone(valueAt(data, source))));
  }
  for (const [path, value] of Object.entries(set)) {
    put(data, path, value);
  }
  if (remove !== undefined) {
    const { holder, key } = locate(data, remove);
    delete holder[key];
  }
  // whoever makes a mistake in what watches says all of it
  const saysAll = [...Object.keys(set), remove ?? ""].some((path) => /^observability($|\.alarms)/.test(path));
  return saysAll ? data : watchedThroughout(data);
}

/** The page with nothing but names in its zone, so that the page's domains and certificates can be changed by themselves. */
function plainZone<T extends object>(data: T): T {
  if (!("dns" in data) || !data.dns) {
    return data;
  }
  const { zone, source } = data.dns as NonNullable<EnvironmentInput["dns"]>;
  return { ...data, dns: { zone, source } };
}

/** The page without what runs before a deployment, so that services and jobs can be changed and removed. */
function withoutMigrations<T extends object>(data: T): T {
  // an account's page says something else by that word
  if (!("delivery" in data) || !("services" in data)) {
    return data;
  }
  const { delivery, jobs = {} } = data as unknown as EnvironmentInput;
  const others = Object.entries(jobs).filter(([id]) => !delivery?.migrations.includes(id));
  return { ...data, delivery: undefined, jobs: Object.fromEntries(others) };
}

/** The page without alarms on what holds data, so that database and cache can be changed by themselves. */
function withoutDataAlarms<T extends object>(data: T): T {
  if (!("observability" in data) || !data.observability) {
    return data;
  }
  const observability = data.observability as NonNullable<EnvironmentInput["observability"]>;
  const alarms = Object.entries(observability.alarms ?? {}).filter(
    ([, { watches }]) => !onData.includes(watches),
  );
  return { ...data, observability: { ...observability, alarms: Object.fromEntries(alarms) } };
}

const onData = (Object.keys(quantities) as QuantityName[]).filter((name) =>
  ["cache", "database", "database-proxy"].includes(quantities[name].of),
);

/** A copied service is rolled back by no alarm: the page's alarms watch the first. */
function unwatched(part: unknown): unknown {
  if (typeof part === "object" && part !== null && "deployment" in part) {
    return { ...part, deployment: { ...(part.deployment as object), rollbackOn: [] } };
  }
  return part;
}

/** The page without questions to logs, so that what they are asked of can be changed and removed. */
function withoutQueries<T extends object>(data: T): T {
  if (!("observability" in data) || !data.observability) {
    return data;
  }
  return { ...data, observability: { ...data.observability, queries: {} } };
}

/** What stands at a path such as `services.api.http.paths[0]`. */
export function valueAt(data: unknown, path: string): unknown {
  return keysOf(path).reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

function put(data: unknown, path: string, value: unknown): void {
  const { holder, key } = locate(data, path);
  holder[key] = value;
}

function locate(data: unknown, path: string): { holder: Record<string, unknown>; key: string } {
  const keys = keysOf(path);
  const key = keys.pop() ?? "";
  const holder = valueAt(data, keys.join("."));
  if (typeof holder !== "object" || holder === null) {
    throw new Error(`the page has nothing at ${keys.join(".")} to change ${key} of`);
  }
  return { holder: holder as Record<string, unknown>, key };
}

function keysOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== "");
}
