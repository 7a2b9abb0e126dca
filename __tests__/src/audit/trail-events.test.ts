import { trailEventNames, trailEvents } from "../../../src/audit/trail-events";

/** Where CloudWatch Logs stops reading. Source: CloudWatch Logs API reference, PutMetricFilter. */
const longest = 1024;

test.each(trailEventNames)("%s has a pattern that CloudWatch Logs reads, and a sentence", (name) => {
  // GIVEN
  const { pattern, says } = trailEvents[name];
  // THEN it is one condition on fields of an event
  expect(pattern).toMatch(/^\{.*\$\.\w+.*\}$/);
  expect(pattern.length).toBeLessThanOrEqual(longest);
  expect(count(pattern, "(")).toBe(count(pattern, ")"));
  expect(count(pattern, '"') % 2).toBe(0);
  // AND nothing in it is Terraform's
  expect(pattern).not.toMatch(/[$%]\{/);
  expect(says).toMatch(/^(somebody|the root user|an IAM user) /);
});

test("every pattern is another one", () => {
  const patterns = trailEventNames.map((name) => trailEvents[name].pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

/**
 * As the service's own page writes them: a control fails where a pattern has other terms, or more. Source: Security Hub User
 * Guide, "Security Hub controls for Amazon CloudWatch", CloudWatch.1 to CloudWatch.14, in this order.
 */
const controls = [
  [
    "root-use",
    '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
  ],
  ["unauthorized-calls", '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}'],
  [
    "sign-in-without-mfa",
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  ],
  [
    "policy-changes",
    "{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy))}",
  ],
  [
    "trail-changes",
    "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
  ],
  ["sign-in-failures", '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}'],
  [
    "key-deletion",
    "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
  ],
  [
    "bucket-policy-changes",
    "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
  ],
  [
    "config-changes",
    "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
  ],
  [
    "security-group-changes",
    "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
  ],
  [
    "network-acl-changes",
    "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
  ],
  [
    "gateway-changes",
    "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
  ],
  [
    "route-changes",
    "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
  ],
  [
    "network-changes",
    "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
  ],
] as const;

test.each(controls)("%s is written as Security Hub compares it", (name, pattern) => {
  expect(trailEvents[name].pattern).toBe(pattern);
});

test("there is one for each of its controls on trails", () => {
  expect(trailEventNames).toEqual(controls.map(([name]) => name));
  expect(controls).toHaveLength(14);
});

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
