import { repositoryId } from "../../config/schema/account";
import { ImageReplication } from "../../constructs/delivery/image-replication";
import { ImageRepository } from "../../constructs/delivery/image-repository";
import type { EnvironmentStack } from "../environment-stack";
import type { Place, Places } from "./place";

export interface RepositoriesProps {
  readonly account: string;
  readonly repositories: readonly string[];
  readonly keepImages: number;
  readonly untaggedDays: number;
}

/** The image repositories of a system, copied to its other regions. */
export function createRepositories(
  stack: EnvironmentStack,
  props: RepositoriesProps,
  { home, others }: Places,
): void {
  for (const [name, { url }] of addRepositories(props, home)) {
    const id = repositoryId(name).replaceAll("-", "_");
    stack.output(`${id}_url`, `Where images of ${name} are pushed`, url);
  }
  // repositories like the first ones must stand before a region gets copies
  const copies = others.flatMap((place) => [...addRepositories(props, place).values()]);
  if (copies.length > 0) {
    const regions = others.map(({ region }) => region);
    new ImageReplication(stack, "image-copies", {
      ...props,
      regions,
      after: copies.map(({ ready }) => ready),
    });
  }
}

/** The repositories of one region, by name. */
function addRepositories(
  { repositories, ...props }: RepositoriesProps,
  { scope, keyArn }: Place,
): ReadonlyMap<string, ImageRepository> {
  return new Map(
    repositories.map((name) => [
      name,
      new ImageRepository(scope, repositoryId(name), { ...props, name, keyArn }),
    ]),
  );
}
