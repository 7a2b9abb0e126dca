import { CreateRepositoryCommand, ECRClient, PutImageCommand } from "@aws-sdk/client-ecr";
import { type Cloud, clientOptions, type Place, usual } from "./emulated";

/** The smallest manifest that ECR takes; images of one manifest have one digest. */
export function manifest(built: string): string {
  const digest = `sha256:${Buffer.from(built).toString("hex").padEnd(64, "0").slice(0, 64)}`;
  const mediaType = "application/vnd.docker.distribution.manifest.v2+json";
  const config = { mediaType: "application/vnd.docker.container.image.v1+json", size: 1, digest };
  return JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] });
}

/** A repository, for tests that are not about the account that makes it. */
export async function makeRepository(cloud: Cloud, repositoryName: string, place = usual): Promise<void> {
  const ecr = new ECRClient(clientOptions(cloud, place));
  await ecr.send(new CreateRepositoryCommand({ repositoryName, imageTagMutability: "IMMUTABLE" }));
}

/** An image as a pipeline pushes it; returns what pointers call it. */
export async function pushImage(
  cloud: Cloud,
  repositoryName: string,
  imageTag: string,
  place: Place = usual,
): Promise<string> {
  const ecr = new ECRClient(clientOptions(cloud, place));
  await ecr.send(new PutImageCommand({ repositoryName, imageTag, imageManifest: manifest(imageTag) }));
  return `${place.account}.dkr.ecr.${place.region}.amazonaws.com/${repositoryName}:${imageTag}`;
}

/** What containers of an image do in the emulator: local/README.md, "What images do". */
export interface Behaviour {
  readonly jobs?: Readonly<Record<string, unknown>>;
  readonly services?: Readonly<Record<string, unknown>>;
}

/** Says what containers of an image do. */
export async function behave({ url }: Cloud, image: string, behaviour: Behaviour): Promise<void> {
  const response = await fetch(`${url}/moto-api/images`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ image, ...behaviour }),
  });
  if (!response.ok) {
    throw new Error(`the emulator takes no such image: ${await response.text()}`);
  }
}
