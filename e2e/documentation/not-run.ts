/** Commands that are not run against the local cloud, and why. Whatever is not here is run. */
export interface NotRun {
  readonly page: string;
  /** The first line of the block, whole: another block is another entry. */
  readonly begins: string;
  readonly because: string;
}

export const notRun: readonly NotRun[] = [
  ...of("installs packages: .ci/run begins with it, and goes on with npm test", {
    "README.md": [
      "npm ci && npm run synth   # writes cdktf.out/stacks/<stack>/cdk.tf.json for all 25 stacks",
    ],
    "docs/getting-started.md": ["npm ci"],
  }),
  ...of("belongs into an application", {
    "docs/images.md": ["npm install @aws/aws-distro-opentelemetry-node-autoinstrumentation"],
  }),
  ...of("asks Git, which the checkout of this test does not have", {
    "docs/leaving-cdktf.md": [`git grep -lE '"cdktf"|"@cdktf/provider-' -- '*.ts' '*.mjs' \\`],
    "docs/delivery.md": [
      "commit=$(git rev-parse HEAD)   # in this repository",
      "commit=$(git rev-parse HEAD)",
    ],
  }),
  ...of("needs a Docker daemon", {
    "docker/README.md": [
      "docker build --file docker/Dockerfile --tag dougust-backend:local .",
      "APPLICATION=/path/to/dougust-backend docker compose -f docker/systems/dougust/docker-compose.yml up --build",
    ],
  }),
  ...of("asks a person for what only they have", {
    "docs/runbooks/notifications.md": [
      "read -rs hook   # paste the URL; it appears neither on the screen nor in the history",
    ],
  }),
  ...of("is the script of a task, inside the network, with a database", {
    "docs/runbooks/restore-export.md": ["set -eu -o pipefail"],
  }),
  ...of(
    "needs cosmicspace-massive, two regions with more than 500 resources: run by hand on it, as the page says",
    {
      "docs/runbooks/global-database.md": [
        "aws rds describe-global-clusters --region eu-west-1 --global-cluster-identifier cosmicspace-massive-global \\",
        "aws rds switchover-global-cluster --region us-east-1 --global-cluster-identifier cosmicspace-massive-global \\",
        'scaling="--service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id service/cosmicspace-massive/cosmicspace-massive-backend"',
        "aws rds failover-global-cluster --region eu-west-1 --global-cluster-identifier cosmicspace-massive-global \\",
        "region=eu-west-1",
        "aws rds modify-db-cluster --region eu-west-1 --db-cluster-identifier cosmicspace-massive-eu-west-1-db --engine-version 15.12 --apply-immediately",
        `echo '{ "provider": { "aws": [{ "alias": "eu-west-1", "region": "eu-west-1" }] } }' \\`,
      ],
      "docs/runbooks/losing-a-region.md": [
        "curl -sS -o /dev/null -w '%{http_code} %{time_total}\\n' https://api.massive.cosmicspace.app/health",
        "aws application-autoscaling register-scalable-target --region eu-west-1 --service-namespace ecs \\",
        'read -r group balancer <<< "$(aws globalaccelerator list-endpoint-groups --region us-west-2 --listener-arn "$listener" --output text \\',
        "writer=$(aws rds describe-db-proxies --region eu-west-1 --db-proxy-name cosmicspace-massive-eu-west-1-db-proxy --output text \\",
        "writer=$(aws rds describe-db-proxies --region us-east-1 --db-proxy-name cosmicspace-massive-db-proxy --output text --query 'DBProxies[0].Endpoint')",
        'aws globalaccelerator update-endpoint-group --region us-west-2 --endpoint-group-arn "$group" --traffic-dial-percentage 10 \\',
      ],
    },
  ),
  ...of("restores a copy of AWS Backup in another region: the local cloud has no recovery points", {
    "docs/runbooks/restoring-a-backup.md": [
      "aws backup list-recovery-points-by-backup-vault --region us-west-2 --backup-vault-name dougust-prod-copies --output text \\",
      "npm run synth -- dougust-west",
      "of() { terraform -chdir=cdktf.out/stacks/dougust-west show -json |",
      'aws backup get-recovery-point-restore-metadata --region us-west-2 --backup-vault-name dougust-prod-copies --recovery-point-arn "$point" \\',
    ],
  }),
  ...of(
    "deploys five large stacks and an account: e2e/lives.test.ts holds the page against each as deployed",
    {
      "docs/observability.md": [
        "npm run local deploy cosmicspace-massive dougust-prod fckdoomscroll-prod saas-staging calstack-staging dougust-account",
      ],
    },
  ),
  ...of("needs a stack that is not deployed for this", {
    "docs/deploying.md": ["export AWS_REGION=me-south-1"],
    "docs/runbooks/aurora-readers.md": [
      "aws application-autoscaling describe-scaling-activities --service-namespace rds --resource-id cluster:cosmicspace-scale-db",
    ],
    "docs/runbooks/audit-alarm.md": [
      "aws logs start-query --log-group-name /cloudtrail/dougust-account-trail \\",
      `aws sns publish --topic-arn "$(terraform -chdir=cdktf.out/stacks/dougust-account output -raw audit_topic)" --message 'A test'`,
    ],
    "docs/runbooks/dns.md": [
      "terraform -chdir=cdktf.out/stacks/saas-prod apply -target=aws_route53_zone.zone",
    ],
    "docs/runbooks/mail.md": [
      "aws sesv2 get-email-identity --region us-east-1 --email-identity fckdoomscroll.example \\",
      "aws sns subscribe --protocol email \\",
    ],
    "docs/runbooks/migrations.md": [
      "terraform -chdir=cdktf.out/stacks/fckdoomscroll-dev output -json migrate_run_task |",
      "aws ssm get-parameter --name /saas/staging/migration-lock --query Parameter.Value --output text",
      'aws ssm put-parameter --name /saas/staging/migration-lock --type String --value "restoring the database, until 14:00, ops@saas.example"',
    ],
    "docs/runbooks/rotating-secrets.md": [
      "npm run -s secrets -- calstack-dev",
      "npm run -s secrets -- calstack-dev --set calstack-dev/oauth-client < oauth-client.json",
      "aws ecs update-service --cluster calstack-dev --service calstack-dev-app --force-new-deployment",
      "previous=$(aws secretsmanager list-secret-version-ids --secret-id calstack-dev/sendgrid-api-key \\",
    ],
    "docs/runbooks/signed-urls.md": [
      "terraform -chdir=cdktf.out/stacks/cosmicspace-beta apply -target=aws_secretsmanager_secret.secrets_media_key_autumn",
    ],
  }),
  ...of("names a deployment under way, by an ARN that a person fills in", {
    "docs/runbooks/traffic-shift.md": [
      "aws ecs list-service-deployments --cluster calstack-prod --service calstack-prod-app --status PENDING IN_PROGRESS",
      "aws ecs stop-service-deployment --service-deployment-arn ARN --stop-type ROLLBACK",
    ],
  }),
  ...of("needs calstack-prod: e2e/traffic-shift.test.ts deploys calstack-dev twice by its pointer", {
    "docs/runbooks/traffic-shift.md": [
      "aws ssm get-parameter-history --name /calstack/prod/app/image --query 'Parameters[-2:].Value' --output text",
    ],
  }),
  ...of("needs two target groups, one of them without targets, that a person fills in", {
    "docs/runbooks/traffic-shift.md": [
      `aws elbv2 modify-rule --rule-arn "$rule" --actions 'Type=forward,ForwardConfig={TargetGroups=[{TargetGroupArn=LIVE,Weight=100},{TargetGroupArn=IDLE,Weight=0}]}'`,
    ],
  }),
  ...of("asks AWS, name servers or Vercel for what the local cloud does not have", {
    "docs/runbooks/alarms.md": [
      'aws cloudwatch put-alarm-mute-rule --name dougust-prod-api-cpu --description "load test, $USER" \\',
    ],
    "docs/scaling.md": [
      "aws application-autoscaling describe-scalable-targets --service-namespace ecs --query 'ScalableTargets[].[ResourceId,MinCapacity,MaxCapacity]' --output text",
    ],
    "docs/runbooks/dns.md": [
      "dig +dnssec SOA fckdoomscroll.example @1.1.1.1",
      "vercel domains inspect saas.example                                  # which targets this project wants",
    ],
    "docs/runbooks/mail.md": [
      "aws sesv2 put-account-details --region us-east-1 --production-access-enabled --mail-type TRANSACTIONAL \\",
      "aws sesv2 get-suppressed-destination --email-address ada@example.com",
    ],
  }),
  ...of(
    "needs what goes wrong first: e2e/faults/, e2e/drift.test.ts and e2e/killed-apply.test.ts go this way",
    {
      "docs/runbooks/drift.md": ["aws ec2 describe-security-group-rules --security-group-rule-ids sgr-0a1b"],
      "docs/runbooks/killed-apply.md": [
        "terraform -chdir=cdktf.out/stacks/dougust-dev force-unlock dbd3ff87-1be2-5251-ae8f-c2cb3f512e1e",
        "npm run adopt -- dougust-dev",
        'aws cognito-idp list-user-pool-clients --user-pool-id POOL --query "UserPoolClients[].[ClientId,ClientName]" --output text',
        "terraform -chdir=cdktf.out/stacks/dougust-dev apply",
      ],
      "docs/runbooks/state-and-locks.md": [
        "aws s3 cp s3://dougust-terraform-state-123456789012/dougust-dev/terraform.tfstate.tflock -",
        "aws rds wait db-instance-available --db-instance-identifier dougust-dev-db",
        "terraform plan                            # refused; it tells the lock's ID, which could not be released either",
        "aws s3api list-object-versions --bucket dougust-terraform-state-123456789012 --prefix dougust-dev/ \\",
        "aws secretsmanager restore-secret --secret-id dev/dougust/sendgrid",
        "terraform apply -replace=aws_secretsmanager_secret_version.secrets_database_password_value",
      ],
    },
  ),
  ...of(
    "plans dougust-prod, which is not deployed for this: __tests__/tools/review.test.ts runs the command on such a plan",
    { "docs/review.md": ["npm run synth -- dougust-prod"] },
  ),
  ...of("moves what the page does not rename: e2e/changes.test.ts renames and moves", {
    "docs/changes.md": [
      "terraform -chdir=cdktf.out/stacks/dougust-dev state mv aws_secretsmanager_secret.secrets_jwt_secret aws_secretsmanager_secret.secrets_session_key",
    ],
  }),
  ...of(
    "compares with a bundle from before: __tests__/tools/bundle.test.ts runs `npm run bundle` and its `--diff`",
    {
      "docs/handover.md": [
        "npm run bundle -- dougust-prod dougust-account --to ../handover   # '*' takes all stacks",
        "npm run bundle -- dougust-prod --to ../handover-next",
      ],
    },
  ),
  ...of(
    "needs a bundle of dougust-prod: __tests__/tools/bundle.test.ts checks sums, e2e/story.test.ts plans from a bundle of dougust-dev",
    { "docs/handover.md": ["cd handover"] },
  ),
  ...of("changes the folder of operations, which is not here; no test does", {
    "docs/handover.md": [
      "find operations -type f ! -name .terraform.lock.hcl ! -name '*.tfvars' ! -path '*/.terraform/*' ! -path '*/.git/*' -delete",
      "for folder in dougust-prod .; do",
    ],
  }),
];

function of(because: string, pages: Readonly<Record<string, readonly string[]>>): NotRun[] {
  return Object.entries(pages).flatMap(([page, blocks]) =>
    blocks.map((begins) => ({ page, begins, because })),
  );
}
