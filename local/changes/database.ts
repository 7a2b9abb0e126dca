import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Database = EnvironmentInput["database"];

/** The next larger class of each that the documents name; DocumentDB has no larger one of its kind. */
const largerClasses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  postgres: {
    "db.t3.medium": "db.t3.large",
    "db.t3.large": "db.t3.xlarge",
    "db.t4g.micro": "db.t4g.small",
    "db.t4g.small": "db.t4g.medium",
    "db.t4g.medium": "db.t4g.large",
  },
  documentdb: { "db.t4g.medium": "db.r6g.large" },
};

export const largerDatabase: NamedChange = {
  name: "larger-database",
  says: "the instances of the database get the next larger class",
  mayReplace: [],
  appliesTo: ({ database }) => largerClass(database) !== undefined,
  change: (page) => {
    const { database } = page;
    const instanceClass = largerClass(database);
    return instanceClass && "instanceClass" in database
      ? { ...page, database: { ...database, instanceClass } }
      : page;
  },
};

export const moreStorage: NamedChange = {
  name: "more-storage",
  says: "the RDS instance gets twice the storage, now and at most; it never gives storage back",
  mayReplace: [],
  appliesTo: ({ database }) => database.engine === "postgres",
  change: (page) => {
    const { database } = page;
    if (database.engine !== "postgres") {
      return page;
    }
    const { allocatedGb, maxAllocatedGb } = database.storage;
    const storage = { allocatedGb: allocatedGb * 2, maxAllocatedGb: maxAllocatedGb * 2 };
    return { ...page, database: { ...database, storage } };
  },
};

export const moreCapacity: NamedChange = {
  name: "more-capacity",
  says: "Aurora may use twice the capacity, and never falls below half a unit more than now",
  mayReplace: [],
  appliesTo: ({ database }) => database.engine === "aurora-postgresql" && database.capacity.max <= 128,
  change: (page) => {
    const { database } = page;
    if (database.engine !== "aurora-postgresql") {
      return page;
    }
    const { min, max } = database.capacity;
    return { ...page, database: { ...database, capacity: { min: min + 0.5, max: max * 2 } } };
  },
};

export const anotherInstance: NamedChange = {
  name: "another-instance",
  says: "the cluster of the database gets another instance, to read from and to fail over to",
  mayReplace: [],
  appliesTo: ({ database }) => database.engine === "aurora-postgresql" || database.engine === "documentdb",
  change: (page) => ({ ...page, database: withAnotherInstance(page.database) }),
};

function withAnotherInstance(database: Database): Database {
  switch (database.engine) {
    case "aurora-postgresql":
      return withAnotherReader(database);
    case "documentdb":
      return { ...database, instances: database.instances + 1 };
    default:
      return database;
  }
}

function largerClass(database: Database): string | undefined {
  return "instanceClass" in database ? largerClasses[database.engine]?.[database.instanceClass] : undefined;
}

/** AWS counts those that always stand among the readers it may add. */
function withAnotherReader(database: Extract<Database, { engine: "aurora-postgresql" }>): Database {
  const readers = database.readers + 1;
  const { readerScaling } = database;
  return {
    ...database,
    readers,
    ...(readerScaling && { readerScaling: { ...readerScaling, min: Math.max(readerScaling.min, readers) } }),
  };
}
