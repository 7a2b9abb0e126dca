import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DockerfileParser, type Instruction } from "dockerfile-ast";

/** What an image that a Dockerfile builds is like: its last stage, and all that it is built from. */
export interface Image {
  /** `node:24@sha256:…`, once for each stage that begins anew. */
  readonly bases: readonly string[];
  readonly user: string | undefined;
  readonly ports: readonly number[];
  readonly volumes: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly entrypoint: readonly string[];
  readonly health:
    | { readonly command: readonly string[]; readonly flags: Readonly<Record<string, string>> }
    | undefined;
  /** What ADD fetches with a checksum, by where it is put. */
  readonly checked: ReadonlyMap<string, string>;
  /** The last stage's instructions, in order, without comments: `USER 1000:1000`. */
  readonly instructions: readonly string[];
}

/** The image of `docker/images/<kind>/Dockerfile`. */
export function imageOf(kind: string): Image {
  const dockerfile = DockerfileParser.parse(
    readFileSync(join("docker", "images", kind, "Dockerfile"), "utf8"),
  );
  const stages = new Set(dockerfile.getFROMs().map((from) => from.getBuildStage()));
  const bases = dockerfile.getFROMs().map((from) => from.getImage() ?? "");
  const final = inherited(dockerfile.getInstructions());
  const of = (keyword: string) => final.filter((instruction) => instruction.getKeyword() === keyword);
  const last = (keyword: string) => of(keyword).at(-1);
  return {
    bases: bases.filter((base) => !stages.has(base)),
    user: last("USER")?.getArgumentsContent() ?? undefined,
    ports: of("EXPOSE").flatMap((instruction) => words(instruction).map(Number)),
    volumes: of("VOLUME").flatMap(words),
    environment: Object.fromEntries(of("ENV").flatMap(variables)),
    command: words(last("CMD")),
    entrypoint: words(last("ENTRYPOINT")),
    health: health(last("HEALTHCHECK")),
    checked: new Map(of("ADD").flatMap(fetched)),
    instructions: final.map((instruction) => `${instruction.getKeyword()} ${content(instruction)}`),
  };
}

/** The instructions of the last stage, after those of the stages that it goes on from. */
function inherited(all: readonly Instruction[]): Instruction[] {
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  for (const instruction of all) {
    if (instruction.getKeyword() === "FROM") {
      const [from = "", , name = ""] = content(instruction).split(/\s+/);
      stages.push({ name, from, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push(instruction);
    }
  }
  const chain = (stage: (typeof stages)[number] | undefined): Instruction[] =>
    stage ? [...chain(stages.find(({ name }) => name === stage.from)), ...stage.instructions] : [];
  return chain(stages.at(-1));
}

/** Without comments, and on one line. */
function content(instruction: Instruction): string {
  const lines = instruction.getTextContent().split("\n");
  const code = lines.filter((line) => !line.trim().startsWith("#")).map((line) => line.replace(/\\$/, ""));
  return code
    .join(" ")
    .trim()
    .replace(/^\w+\s+/, "")
    .replace(/\s+/g, " ");
}

function words(instruction: Instruction | undefined): string[] {
  const text = instruction ? content(instruction) : "";
  return text.startsWith("[") ? JSON.parse(text) : text.split(" ").filter((word) => word !== "");
}

function variables(instruction: Instruction): [string, string][] {
  return words(instruction).map((word) => {
    const [name = "", ...value] = word.split("=");
    return [name, value.join("=")];
  });
}

function health(instruction: Instruction | undefined): Image["health"] {
  const text = instruction ? content(instruction) : "NONE";
  const [flags = "", command] = text.split(" CMD ");
  return command === undefined
    ? undefined
    : {
        command: JSON.parse(command),
        flags: Object.fromEntries(flags.split(" ").map((flag) => flag.replace("--", "").split("="))),
      };
}

function fetched(instruction: Instruction): [string, string][] {
  const [checksum, , url, target] = words(instruction);
  return url && target && checksum?.startsWith("--checksum=sha256:") ? [[target, url]] : [];
}
