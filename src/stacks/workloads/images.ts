import type { Environment } from "../../config/schema/names/names";
import type { FargateService } from "../../constructs/compute/service/fargate-service";
import type { ImageSource } from "../../constructs/delivery/image-pointer";
import { partOf } from "../parts/parts";
import type { Workplace } from "./workplace";

type Image = Environment["services"][string]["image"];

/** Whether a workload runs an image that a pointer of its own names, and not another service's. */
export function hasOwnImage({ image }: { readonly image: Image }): boolean {
  return !("of" in image);
}

/** The image that a service or a job runs: one of its own, or that of a service of its region which stands already. */
export function imageOf(
  id: string,
  image: Image,
  { account, imageRegion, system, environment }: Workplace,
  services: ReadonlyMap<string, FargateService>,
): ImageSource {
  if ("of" in image) {
    const { image: pointer, repositoryArn } = partOf(services, image.of);
    return { pointer, repositoryArn };
  }
  const { repository, initialTag } = image;
  return {
    pointer: {
      parameter: `/${system}/${environment}/${id}/image`,
      initialImage: `${account}.dkr.ecr.${imageRegion}.amazonaws.com/${repository}:${initialTag}`,
    },
    repositoryArn: repositoryArnOf(repository, { account, imageRegion }),
  };
}

/** Of a repository of the system's account. */
export function repositoryArnOf(
  repository: string,
  { account, imageRegion }: Pick<Workplace, "account" | "imageRegion">,
): string {
  return `arn:aws:ecr:${imageRegion}:${account}:repository/${repository}`;
}

/** The service or job whose pointer names what a workload runs: itself, or the service that it follows. */
export function pointerOwner(id: string, { image }: { readonly image: Image }): string {
  return "of" in image ? image.of : id;
}
