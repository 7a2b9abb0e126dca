/**
 * What steers Terraform, the AWS SDKs and the AWS command line to an emulator.
 * @param account the twelve digits that the emulator shall take the caller's account for
 */
export function environmentFor(
  url: string,
  { account, region }: { account: string; region: string },
): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: account,
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: region,
    // version 1 of the AWS command line knows no other
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: "true",
    // S3 Control asks at `<account>.127.0.0.1`, which is no host; addresses themselves are asked without a proxy
    HTTP_PROXY: url,
  };
}
