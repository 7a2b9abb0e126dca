/** Commands that are not run against the local cloud, and why. Whatever is not here is run. */
export interface NotRun {
  readonly page: string;
  /** How the first line of the block begins. */
  readonly begins: string;
  readonly because: string;
}

export const notRun: readonly NotRun[] = [
  ...of("installs packages: .ci/run begins with it, and goes on with npm test", {
    "README.md": ["npm ci && npm run synth"],
    "docs/getting-started.md": ["npm ci"],
  }),
  ...of("belongs into an application, or changes this repository for good", {
    "docs/images.md": ["npm install @aws/aws-distro-opentelemetry-node-autoinstrumentation"],
    "docs/leaving-cdktf.md": ["git grep -lE"],
    "docs/delivery.md": ["commit="],
  }),
  ...of("needs a Docker daemon", {
    "docker/README.md": ["docker build ", "APPLICATION="],
  }),
  ...of("asks a person for what only they have", {
    "docs/runbooks/notifications.md": ["read -rs hook"],
  }),
  ...of("is the script of a task, inside the network, with a database", {
    "docs/runbooks/restore-export.md": ["set -eu -o pipefail"],
    "docs/deploying.md": ["export AWS_REGION=me-south-1"],
  }),
  ...of(
    "needs cosmicspace-massive, two regions with more than 500 resources: run by hand on it, as the page says",
    {
      "docs/runbooks/global-database.md": ["aws rds ", "scaling=", "region=", "echo "],
      "docs/runbooks/losing-a-region.md": [
        "curl ",
        "aws application-autoscaling",
        "read -r group",
        "writer=",
        "aws globalaccelerator",
      ],
    },
  ),
  ...of("needs a stack that is not deployed for this", {
    "docs/runbooks/aurora-readers.md": ["aws application-autoscaling"],
    "docs/runbooks/audit-alarm.md": ["aws logs start-query", "aws sns publish"],
    "docs/runbooks/mail.md": ["aws sesv2 get-email-identity", "aws sns subscribe"],
    "docs/runbooks/migrations.md": ["terraform -chdir=cdktf.out/stacks/fckdoomscroll-dev", "aws ssm "],
    "docs/runbooks/rotating-secrets.md": ["npm run -s secrets", "aws ecs update-service", "previous="],
    "docs/runbooks/traffic-shift.md": ["aws "],
    "docs/runbooks/signed-urls.md": ["terraform -chdir=cdktf.out/stacks/cosmicspace-beta"],
    "docs/observability.md": ["npm run local deploy cosmicspace-massive"],
  }),
  ...of("asks AWS, name servers or Vercel for what the local cloud does not have", {
    "docs/scaling.md": ["aws application-autoscaling describe-scalable-targets"],
    "docs/runbooks/dns.md": ["terraform -chdir=cdktf.out/stacks/saas-prod", "dig ", "vercel "],
    "docs/runbooks/mail.md": ["aws sesv2 put-account-details", "aws sesv2 get-suppressed-destination"],
  }),
  ...of(
    "needs what goes wrong first: e2e/faults/, e2e/drift.test.ts and e2e/killed-apply.test.ts go this way",
    {
      "docs/runbooks/drift.md": ["aws ec2 describe-security-group-rules"],
      "docs/runbooks/killed-apply.md": [
        "terraform -chdir=cdktf.out/stacks/dougust-dev force-unlock",
        "npm run adopt",
        "aws cognito-idp list-user-pool-clients --user-pool-id POOL",
        "terraform -chdir=cdktf.out/stacks/dougust-dev apply",
      ],
      "docs/runbooks/state-and-locks.md": [
        "aws s3 cp ",
        "aws rds wait ",
        "terraform plan ",
        "aws s3api list-object-versions",
        "aws secretsmanager restore-secret",
        "terraform apply -replace",
      ],
    },
  ),
  ...of("needs a plan of a deployment: e2e/review.test.ts reviews twelve and more", {
    "docs/review.md": ["npm run "],
  }),
  ...of("moves what the page does not rename: e2e/changes.test.ts renames and moves", {
    "docs/changes.md": ["terraform -chdir=cdktf.out/stacks/dougust-dev state mv"],
  }),
  ...of("hands a bundle over: e2e/support/bundled.ts does in every life, and plans from it", {
    "docs/handover.md": ["npm run bundle", "cd handover", "find operations", "for folder in"],
  }),
];

function of(because: string, pages: Readonly<Record<string, readonly string[]>>): NotRun[] {
  return Object.entries(pages).flatMap(([page, blocks]) =>
    blocks.map((begins) => ({ page, begins, because })),
  );
}
