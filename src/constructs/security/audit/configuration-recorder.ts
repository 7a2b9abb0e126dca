import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { ConfigurationStore } from "./configuration-store";

export interface ConfigurationRecorderProps {
  readonly name: string;
  readonly store: ConfigurationStore;
  /** Whether every change is written down, or what there is once a day. */
  readonly record: "changes" | "daily";
  /** Whether it records what has no region, as roles: one recorder of an account does. */
  readonly globalResources: boolean;
}

/**
 * AWS Config in one region: it writes down how each resource was set up, and when it changed. It is there once per
 * account and region.
 *
 * Monthly cost in us-east-1: $0.003 for each change recorded, $0.012 for each resource that a daily record found changed;
 * tasks that come and go are changes, too.
 * @example new ConfigurationRecorder(this, "config", { name: "dougust-account", store, record: "daily", globalResources: true });
 */
export class ConfigurationRecorder extends Construct {
  /** What must stand before others count on it. */
  readonly ready: ITerraformDependable;

  constructor(
    scope: Construct,
    id: string,
    { name, store, record, globalResources }: ConfigurationRecorderProps,
  ) {
    super(scope, id);
    const recorder = new ConfigConfigurationRecorder(this, "Resource", {
      name,
      roleArn: store.role.arn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: globalResources },
      recordingMode: { recordingFrequency: record === "daily" ? "DAILY" : "CONTINUOUS" },
    });
    const channel = new ConfigDeliveryChannel(this, "delivery", {
      name,
      s3BucketName: store.bucket.name,
      // AWS Config tries whether it may write
      dependsOn: [recorder, store.bucket.ready, ...store.role.policies],
    });
    this.ready = new ConfigConfigurationRecorderStatus(this, "on", {
      name: recorder.name,
      isEnabled: true,
      // without a delivery it does not start
      dependsOn: [channel],
    });
  }
}
