/** The folder of each kind of bucket in which stacks bring objects along: pages of errors and packages of canaries. */
const terraformFolders = { "error-pages": "error-pages", canaries: "packages" } as const;

/** The objects that stacks bring along. */
export function terraformObjects(system: string, environment: string, account: string): string[] {
  return Object.entries(terraformFolders).map(
    ([bucket, folder]) => `arn:aws:s3:::${system}-${environment}-${bucket}-${account}/${folder}/*`,
  );
}

/** The buckets that these are in. */
export function terraformBuckets(system: string, environment: string, account: string): string[] {
  return Object.keys(terraformFolders).map(
    (bucket) => `arn:aws:s3:::${system}-${environment}-${bucket}-${account}`,
  );
}
