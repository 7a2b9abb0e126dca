import { blocks, type Resource } from "../../../cost/resources";
import type { Box, Link } from "../../diagram";
import type { Stack } from "../../stack";
import { count, some } from "../words";
import { parametersId, secretsId } from "../workloads";
import { boxBeside, copy } from "./box";

/** All secrets of a region in one box, replicas too. */
export function secretBoxes(stack: Stack, region: string): Box[] {
  const names = stack
    .ofType("aws_secretsmanager_secret")
    .filter((secret) => secret.region === region || replicaRegions(secret).includes(region))
    .map(({ values }) => String(values.name));
  return names.length === 0
    ? []
    : [
        boxBeside(
          secretsId(region),
          "security",
          region,
          "Secrets Manager, read at start",
          count(names.length, "secret"),
          some(names, 6),
        ),
      ];
}

/** What secrets are copied to other regions, in one arrow for each of them. */
export function secretLinks(stack: Stack): Link[] {
  const pairs = stack
    .ofType("aws_secretsmanager_secret")
    .flatMap((secret) => replicaRegions(secret).map((region) => [secret.region, region] as const));
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()].map(([from, to]) =>
    copy(secretsId(from), secretsId(to)),
  );
}

function replicaRegions({ values }: Resource): string[] {
  return blocks(values.replica).map((replica) => String(replica.region));
}

/** The parameters of a region in one box: pointers to images by name, settings by number. */
export function parameterBoxes(parameters: readonly Resource[], region: string): Box[] {
  const names = parameters.map(({ values }) => String(values.name));
  const images = names.filter((name) => name.endsWith("/image"));
  const settings = count(names.length - images.length, "setting");
  const hasSettings = names.length > images.length;
  return names.length === 0
    ? []
    : [
        boxBeside(
          parametersId(region),
          "security",
          region,
          "SSM parameters, read at start",
          images.length > 0 ? "which image runs" : settings,
          [...images, ...(images.length > 0 && hasSettings ? [settings] : [])],
        ),
      ];
}

/** The keys of a region in one box. */
export function keyBoxes(keys: readonly Resource[], region: string, rank = 0): Box[] {
  const uses = keys.flatMap(({ values }) => (values.description ? [String(values.description)] : []));
  return keys.length === 0
    ? []
    : [
        boxBeside(
          `keys in ${region}`,
          "security",
          region,
          "KMS",
          count(keys.length, "key"),
          some(uses, 3),
          rank,
        ),
      ];
}
