import type { Environment } from "../../config/schema/names/names";
import type { ImagePointerProps } from "../../constructs/delivery/image-pointer";
import type { Workplace } from "./workplace";

type Image = Environment["services"][string]["image"];

/** The pointer to the image of a service or a job. */
export function pointerOf(
  id: string,
  { repository, initialTag }: Image,
  workplace: Workplace,
): ImagePointerProps {
  const { account, sharedRegion, system, environment } = workplace;
  return {
    parameter: `/${system}/${environment}/${id}/image`,
    initialImage: `${account}.dkr.ecr.${sharedRegion}.amazonaws.com/${repository}:${initialTag}`,
  };
}

/** The repository that holds an image. */
export function repositoryArnOf({ repository }: Image, { account, sharedRegion }: Workplace): string {
  return `arn:aws:ecr:${sharedRegion}:${account}:repository/${repository}`;
}
