/** PostgreSQL's parameters as the data sets them. */
type Parameters = Readonly<Record<string, string>>;

/** No formula of AWS's goes beyond it. */
const most = 5000;

/** Of Aurora Serverless v2, at a minimum of so many capacity units at most: it may have to shrink to them. */
const cap = { capacity: 0.5, connections: 2000 };

/** About what a capacity unit of Aurora is. */
const gibPerUnit = 2;

/**
 * What AWS leaves of an instance's memory is enough for so many connections. RDS has the same formula (memory left /
 * 9,531,392 bytes) and tells of no class what is left: all of its memory would be up to a fifth too many, and an alarm on
 * most of them would come too late. Source: Aurora User Guide, "Maximum connections for Aurora Serverless v2", Aurora
 * PostgreSQL.
 */
const byMemory = [
  { gib: 2, connections: 189 },
  { gib: 8, connections: 823 },
  { gib: 16, connections: 1669 },
  { gib: 32, connections: 3360 },
] as const;

/** GiB of a family's `large`. Source: RDS User Guide, "Hardware specifications for DB instance classes". */
const memoryOfLarge: Readonly<Record<string, number>> = {
  ...each("t2 t3 t4g m4 m5 m5d m6g m6gd m6i m6id m6idn m6in m7g m7i m8g m8gd", 8),
  ...each("r5 r5b r5d r6g r6gd r6i r6id r6idn r6in r7g r7i r8g r8gd", 16),
  r4: 15.25,
  x2g: 32,
};

/** How many times a `large` a smaller size has; larger ones say it: `4xlarge` is 8 of them. */
const partsOfLarge: Readonly<Record<string, number>> = {
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
};

/** Source: DocumentDB Developer Guide, "Quotas and limits", Instance limits, Connections (all). */
const ofDocumentDb = {
  families: ["r5", "r6g", "r6gd"],
  sizes: {
    large: 3400,
    xlarge: 7000,
    "2xlarge": 14_200,
    "4xlarge": 28_400,
    ...each("8xlarge 12xlarge 16xlarge 24xlarge", 60_000),
  } as Readonly<Record<string, number>>,
  burstable: each("db.t3.medium db.t4g.medium", 1000),
};

/** The most connections of an RDS for PostgreSQL instance; nothing where its class is unknown, or a parameter is a formula. */
export function instanceConnections({
  instanceClass,
  parameters,
}: {
  readonly instanceClass: string;
  readonly parameters: Parameters;
}): number | undefined {
  if (parameters.max_connections !== undefined) {
    return configured(parameters.max_connections);
  }
  const gib = memoryOf(instanceClass);
  return gib === undefined ? undefined : connectionsIn(gib);
}

/**
 * The most connections of an instance of an Aurora Serverless v2 cluster, whatever its capacity is at the moment; nothing where
 * a parameter is a formula. A change of the capacity takes effect with the next restart.
 */
export function serverlessConnections({
  capacity,
  parameters,
}: {
  readonly capacity: { readonly min: number; readonly max: number };
  readonly parameters: Parameters;
}): number | undefined {
  if (parameters.max_connections !== undefined) {
    return configured(parameters.max_connections);
  }
  const connections = connectionsIn(capacity.max * gibPerUnit);
  return capacity.min <= cap.capacity ? Math.min(connections, cap.connections) : connections;
}

/** The most connections of a DocumentDB instance, at work or not; nothing where its class is unknown. */
export function documentDbConnections(instanceClass: string): number | undefined {
  const [, family = "", size = ""] = instanceClass.split(".");
  return (
    ofDocumentDb.burstable[instanceClass] ??
    (ofDocumentDb.families.includes(family) ? ofDocumentDb.sizes[size] : undefined)
  );
}

/** Between two rows of the table, and a little beyond them, it is a straight line. */
function connectionsIn(gib: number): number {
  const [first, second, third, last] = byMemory;
  const [from, to] = gib <= second.gib ? [first, second] : gib <= third.gib ? [second, third] : [third, last];
  const slope = (to.connections - from.connections) / (to.gib - from.gib);
  return Math.min(most, Math.floor(from.connections + slope * (gib - from.gib)));
}

function memoryOf(instanceClass: string): number | undefined {
  const [, family = "", size = ""] = instanceClass.split(".");
  const large = memoryOfLarge[family];
  const parts = partsOfLarge[size] ?? 2 * Number(/^(\d+)xlarge$/.exec(size)?.[1]);
  return large === undefined || Number.isNaN(parts) ? undefined : large * parts;
}

function configured(parameter: string): number | undefined {
  return /^\d+$/.test(parameter) ? Number(parameter) : undefined;
}

function each(names: string, value: number): Record<string, number> {
  return Object.fromEntries(names.split(" ").map((name) => [name, value]));
}
