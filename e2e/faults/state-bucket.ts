import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { stateBucketName } from "../../src/stacks/state-backend";
import { type Cloud, clientOptions, usual } from "../support/emulated";

/** As much as the tests ask of a state. */
export interface SavedState {
  readonly serial: number;
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly status?: string }[];
  }[];
}

/** The keys of everything in a system's state bucket: states, and the locks of runs under way or dead. */
export async function stateObjects(cloud: Cloud, system: string): Promise<string[]> {
  const { Contents = [] } = await client(cloud).send(
    new ListObjectsV2Command({ Bucket: stateBucketName(system, usual.account) }),
  );
  return Contents.map(({ Key = "" }) => Key);
}

/** The state of a stack as its bucket holds it. */
export async function savedState(cloud: Cloud, system: string, stack: string): Promise<SavedState> {
  const { Body } = await client(cloud).send(
    new GetObjectCommand({
      Bucket: stateBucketName(system, usual.account),
      Key: `${stack}/terraform.tfstate`,
    }),
  );
  return JSON.parse((await Body?.transformToString()) ?? "") as SavedState;
}

function client(cloud: Cloud): S3Client {
  return new S3Client({ ...clientOptions(cloud, usual), forcePathStyle: true });
}
