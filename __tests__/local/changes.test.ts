import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changes, changesFor } from "../../local/changes/changes";
import type { NamedChange } from "../../local/changes/named-change";
import { anotherZone } from "../../local/changes/network";
import { unprotected } from "../../local/changes/unprotected";
import { buildsAnything } from "../../local/stacks";
import type { AccountInput, EnvironmentInput } from "../../src/config/define";
import { type Configuration, importPage, loadConfiguration } from "../../src/config/load";
import { findPages } from "../../src/config/pages";
import { lossOf } from "../../src/stateful-resources";
import type { Block } from "../support/terraform-json";
import { write } from "../support/whole-app";

/** The configuration of all environments, with changes made wherever they apply. */
function changed(made: readonly NamedChange[]): Promise<Configuration> {
  return loadConfiguration([], "environments", async (file) => {
    const page = await importPage(file);
    return file.page === "account"
      ? buildsAnything(page as AccountInput)
      : applied(page as EnvironmentInput, made);
  });
}

function applied(page: EnvironmentInput, made: readonly NamedChange[]): EnvironmentInput {
  return made.reduce((now, { appliesTo, change }) => (appliesTo(now) ? change(now) : now), page);
}

async function environments(): Promise<EnvironmentInput[]> {
  const pages = findPages("environments").filter(({ page }) => page !== "account");
  return (await Promise.all(pages.map(importPage))) as EnvironmentInput[];
}

describe.each(changes)("$name", (change) => {
  test("makes a valid page of every page it applies to, and another one", async () => {
    // GIVEN
    const before = (await changed([])).systems.flatMap((system) => system.environments);
    const pages = await environments();
    // WHEN
    const after = (await changed([change])).systems.flatMap((system) => system.environments);
    // THEN
    const stays = pages.filter((page) => !change.appliesTo(page)).map(nameOf);
    const same = after.filter((data, index) => JSON.stringify(data) === JSON.stringify(before[index]));
    expect(same.map(nameOf)).toEqual(stays);
    expect(after.length).toBeGreaterThan(stays.length);
  });

  test("says nothing of replacing what is stateful", () => {
    expect(change.mayReplace.filter((type) => lossOf(type) !== undefined)).toEqual([]);
  });

  test("names types of the AWS provider", () => {
    const files = change.mayReplace.map((type) => type.replace(/^aws_/, "").replaceAll("_", "-"));
    expect(files.filter((file) => !existsSync(join("node_modules/@cdktf/provider-aws/lib", file)))).toEqual(
      [],
    );
  });
});

test("every change has a name of its own", () => {
  expect(new Set(changes.map(({ name }) => name)).size).toBe(changes.length);
});

test("docs/changes.md has a row for each, in the same order, with what it may replace", () => {
  // GIVEN
  const rows = readFileSync("docs/changes.md", "utf8").matchAll(/^\| `([\w-]+)` \|[^|]*\|([^|]*)\|/gm);
  // WHEN
  const told = [...rows].map(([, name, replaced = ""]) => [name, replaced.match(/aws_\w+/g) ?? []]);
  // THEN
  expect(told).toEqual(changes.map(({ name, mayReplace }) => [name, mayReplace]));
});

test("a change leaves a page alone that has no room for it", async () => {
  for (const page of await environments()) {
    for (const { change } of changes.filter(({ appliesTo }) => !appliesTo(page))) {
      expect(change(page)).toEqual(page);
    }
  }
});

test("an account's record may go only once its page says so", async () => {
  // GIVEN
  const pages = findPages("environments").filter(({ page }) => page === "account");
  for (const page of pages) {
    const name = `${page.system}-account`;
    expect((await changesFor(name)).map((change) => change.name)).toEqual(["unprotected"]);
    // WHEN
    const configuration = await loadConfiguration([name], "environments", async (file) =>
      unprotected.inAccount.change((await importPage(file)) as AccountInput),
    );
    // THEN
    expect(JSON.stringify(write(configuration).get(name)?.json)).not.toContain("prevent_destroy");
  }
});

const others = changes.filter((change) => change !== anotherZone);

describe.each([
  { what: "all changes together", first: [], made: changes },
  // a cluster of three instances is what tells whether a third zone moves them
  { what: "another zone after all others", first: others, made: [...others, anotherZone] },
])("$what", ({ first, made }) => {
  type Stacks = ReturnType<typeof write>;
  let before: Stacks;
  let after: Stacks;

  beforeAll(async () => {
    // GIVEN
    before = write(await changed(first));
    // WHEN
    after = write(await changed(made));
  });

  test("leaves every resource where it was", () => {
    const gone = resources(before).filter(
      ({ stack, type, id }) => !after.get(stack)?.json.resource?.[type]?.[id],
    );
    expect(gone.map(({ stack, type, id }) => `${stack}/${type}.${id}`)).toEqual([]);
  });

  test.each([
    ["aws_subnet", ["cidr_block", "availability_zone"]],
    ["aws_nat_gateway", ["allocation_id", "subnet_id"]],
    ["aws_lb_listener_rule", ["priority", "condition"]],
    ["aws_rds_cluster_instance", ["identifier", "availability_zone"]],
    ["aws_docdb_cluster_instance", ["identifier", "availability_zone"]],
  ])("moves no %s", (type, attributes) => {
    const moved = resources(before, type).filter(({ stack, id, body }) => {
      const now = after.get(stack)?.json.resource?.[type]?.[id] ?? {};
      return JSON.stringify(settled(body, attributes)) !== JSON.stringify(settled(now, attributes));
    });
    expect(moved.map(({ stack, id }) => `${stack}/${type}.${id}`)).toEqual([]);
  });
});

function resources(stacks: ReturnType<typeof write>, only?: string) {
  return [...stacks].flatMap(([stack, { json }]) =>
    Object.entries(json.resource ?? {})
      .filter(([type]) => only === undefined || type === only)
      .flatMap(([type, ofType]) => Object.entries(ofType).map(([id, body]) => ({ stack, type, id, body }))),
  );
}

/** Those of the attributes that an apply would change. */
function settled(body: Block, attributes: readonly string[]): unknown[] {
  const ignored = (body.lifecycle as { ignore_changes?: string[] } | undefined)?.ignore_changes ?? [];
  return attributes.filter((name) => !ignored.includes(name)).map((name) => withoutHeaders(body[name]));
}

/** A rule's conditions without those on headers: the origin header rotates. */
function withoutHeaders(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((condition) => !("http_header" in Object(condition))) : value;
}

function nameOf({ system, environment }: Pick<EnvironmentInput, "system" | "environment">): string {
  return `${system}-${environment}`;
}

test("a stack has the changes that its page leaves room for", async () => {
  const names = async (stack: string) => (await changesFor(stack)).map(({ name }) => name);
  expect(await names("dougust-dev")).toContain("more-storage");
  expect(await names("dougust-dev")).not.toContain("unprotected");
  expect(await names("dougust-prod")).toContain("unprotected");
  expect(await names("calstack-dev")).not.toContain("rotated-database-password");
  expect(await names("dougust-account")).toEqual(["unprotected"]);
  expect(await names("dougust-state")).toEqual([]);
});
