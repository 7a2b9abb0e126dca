import type { Statement } from "../../../security/policy";
import { actions } from "./actions";

/** Pushes images into the system's repositories; tags never move there, so nothing that is there is changed. */
export function push(repositories: readonly string[], account: string, region: string): Statement[] {
  return [
    { Sid: "LogIn", Action: "ecr:GetAuthorizationToken", Resource: "*" },
    {
      Sid: "Push",
      Action: actions(
        "ecr",
        ...["BatchCheckLayerAvailability", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload"],
        ...["PutImage", "BatchGetImage", "GetDownloadUrlForLayer"],
        ...["DescribeImages", "DescribeRepositories", "DescribeImageScanFindings"],
      ),
      Resource: [...repositories].sort().map((name) => `arn:aws:ecr:${region}:${account}:repository/${name}`),
    },
  ];
}
