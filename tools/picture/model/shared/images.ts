import { blocks, type Values } from "../../../cost/resources";
import type { Box, Link } from "../../diagram";
import { block, type Stack } from "../../stack";
import { boxBeside, copy, ownIn } from "../beside/box";
import { columns } from "./columns";

export function repositoryBoxes(stack: Stack, region: string): Box[] {
  return ownIn(
    stack,
    region,
  )("aws_ecr_repository").map(({ address, values }) =>
    boxBeside(
      address,
      "storage",
      region,
      "ECR image repository",
      String(values.name),
      repositoryLines(values),
      columns.things,
    ),
  );
}

function repositoryLines({ image_tag_mutability, image_scanning_configuration }: Values): string[] {
  return [
    ...(image_tag_mutability === "IMMUTABLE" ? ["a tag never moves"] : []),
    ...(block(image_scanning_configuration).scan_on_push ? ["scanned when pushed"] : []),
  ];
}

/** Images that AWS copies to the repositories of the same name in other regions. */
export function imageLinks(stack: Stack): Link[] {
  const repositories = stack.ofType("aws_ecr_repository");
  const inRegion = (wanted: string) => repositories.filter(({ region }) => region === wanted);
  return stack.ofType("aws_ecr_replication_configuration").flatMap(({ region, values }) =>
    blocks(block(values.replication_configuration).rule)
      .flatMap((rule) => blocks(rule.destination))
      .flatMap((destination) =>
        inRegion(region).flatMap((source) =>
          inRegion(String(destination.region))
            .filter((target) => target.values.name === source.values.name)
            .map((target) => copy(source.address, target.address)),
        ),
      ),
  );
}
