import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import type { IConstruct } from "constructs";

/** As in `dougust-prod/database (src/constructs/data/database/postgres.ts)`; the file of the construct around a resource. */
export function constructText(element: IConstruct): string {
  const around = element.node.scopes.filter((scope) => scope !== element);
  const file = around
    .toReversed()
    .map((scope) => files().get(scope.constructor.name))
    .find(Boolean);
  const path = element.node.path.replace(/\/Resource$/, "");
  return file === undefined ? path : `${path} (${file})`;
}

let known: ReadonlyMap<string, string> | undefined;

/** The files of the classes in `src/`, by name; read once, and only where somebody asks. */
function files(): ReadonlyMap<string, string> {
  known ??= new Map(
    ["src/constructs", "src/stacks"]
      .flatMap(filesBelow)
      .flatMap((file) => classesIn(file).map((name) => [name, file] as const)),
  );
  return known;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name));
}

function classesIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  // most files of constructs have one, and to parse the others takes as long
  return text.includes("class ")
    ? parseSync(text, { syntax: "typescript", target: "es2022" }).body.flatMap((item) =>
        item.type === "ExportDeclaration" && item.declaration.type === "ClassDeclaration"
          ? [item.declaration.identifier.value]
          : [],
      )
    : [];
}
