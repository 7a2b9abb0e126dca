import { pushOfAnother } from "./delivered";
import type { Document } from "./requirement";

const system = "environments/saas/system.ts";
const prod = "environments/saas/prod.ts";
const staging = "environments/saas/staging.ts";
const account = "environments/saas/account.ts";
const workloads = "environments/saas/workloads/services.ts";
const jobs = "environments/saas/workloads/jobs.ts";
const tests = (file: string) => `__tests__/environments/saas/${file}.test.ts`;
const stack = "saas-prod";

/** What document 003 asks for. */
export const saas: Document = {
  number: "003",
  title: "AWS Deployment Architecture",
  system: "saas",
  requirements: [
    {
      section: "Overview",
      asks: "Frontend: Next.js on Vercel (wildcard subdomains, preview deploys)",
      metIn: ["environments/saas/edge/dns.ts", "docs/runbooks/dns.md"],
      proofs: [
        {
          stack,
          has: {
            "aws_route53_record.zone_record_frontend": {},
            "aws_route53_record.zone_record_tenants": {},
          },
        },
        {
          byHand:
            "the frontend is Vercel's own: a project linked to its repository, outside of AWS and Terraform",
        },
      ],
    },
    {
      section: "Overview",
      asks: "Backend + Worker: FastAPI + Celery on AWS ECS Fargate in me-south-1 (Bahrain)",
      metIn: [system, workloads],
      proofs: [
        { test: tests("system"), title: "… stands in Bahrain, its state too" },
        { test: tests("services"), title: "backend and worker of … run one image of 512 units and 1024 MiB" },
      ],
    },
    {
      section: "Overview",
      asks: "Secrets: Secrets Manager + SSM Parameter Store",
      metIn: [system, workloads],
      proofs: [
        {
          test: tests("users"),
          title: "SQLAlchemy's pool of … is 10 with an overflow of 5, in Parameter Store",
        },
        { stack, has: { "aws_secretsmanager_secret.secrets_app_user_url": {} } },
      ],
    },
    {
      section: "Backend Service (FastAPI)",
      asks: "Fargate; 0.5 vCPU / 1 GB; Desired count 2 (Multi-AZ)",
      metIn: [workloads],
      proofs: [
        { test: tests("services"), title: "backend and worker of … run one image of 512 units and 1024 MiB" },
        {
          stack,
          has: {
            "aws_ecs_service.backend": {
              desired_count: 2,
              network_configuration: {
                subnets: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
              },
            },
          },
        },
      ],
    },
    {
      section: "Backend Service (FastAPI)",
      asks: "Target tracking: avg CPU > 70%, min 2 / max 6; GET /api/v1/health; Port 8000",
      metIn: [workloads],
      proofs: [
        {
          test: tests("services"),
          title: "the backend of … has two to six tasks, kept at 70 %% CPU, checked at its health path",
        },
        { stack, has: { "aws_lb_target_group.backend_traffic_targets": { port: 8000 } } },
      ],
    },
    {
      section: "Backend Service (FastAPI)",
      asks: "Image: {account}.dkr.ecr.me-south-1.amazonaws.com/saas-backend:latest",
      metIn: [account, "docs/images.md"],
      proofs: [
        {
          stack: "saas-account",
          has: { "aws_ecr_repository.saas_backend": { image_tag_mutability: "IMMUTABLE" } },
        },
        {
          decided:
            "never latest: images are deployed by git SHA, and tags are immutable (docs/decisions/documents.md, Images)",
        },
      ],
    },
    {
      section: "Backend Service (FastAPI)",
      asks: "Task role: saas-backend-task-role (access to RDS, ElastiCache, S3, Secrets Manager, SES, Cognito)",
      metIn: [prod, workloads],
      proofs: [
        { test: tests("services"), title: "production's task role has the document's name" },
        { test: tests("buckets"), title: "in … objects are reached by presigned URLs only, below a tenant" },
        { test: tests("mail"), title: "backend and worker of … send" },
        {
          test: tests("users"),
          title: "backend and worker of … have the client's secret, and rights in the pool",
        },
        {
          decided:
            "secrets are read by the execution role, before the application starts; RDS is reached by a login, not by a right",
        },
      ],
    },
    {
      section: "Worker Service (Celery)",
      asks: "0.5 vCPU / 1 GB; Desired count 1 (scale to 2 under load); Redis queue depth metric",
      metIn: [workloads],
      proofs: [
        {
          test: tests("jobs"),
          title: "the worker of … has one task, two under load, by the depth of its queue in Redis",
        },
      ],
    },
    {
      section: "Worker Service (Celery)",
      asks: "Celery inspect ping; Same image as backend, different entrypoint",
      metIn: [workloads],
      proofs: [
        {
          test: tests("services"),
          title: "the worker of … is one Celery task that nothing reaches, and that pings itself",
        },
      ],
    },
    {
      section: "Worker Service (Celery)",
      asks: "Task role: Same as backend (needs same service access)",
      metIn: [workloads],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_task_definition.worker_task": { task_role_arn: "${aws_iam_role.worker_task_role.arn}" },
          },
        },
        {
          decided: "a role of its own with the same rights, so that what one does can be told from the other",
        },
      ],
    },
    {
      section: "Database — RDS PostgreSQL",
      asks: "PostgreSQL 16; db.t4g.medium; Multi-AZ; 20 GB gp3, auto-scaling to 100 GB",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": {
              engine: "postgres",
              engine_version: "16",
              instance_class: "db.t4g.medium",
              multi_az: true,
              allocated_storage: 20,
              max_allocated_storage: 100,
              storage_type: "gp3",
            },
          },
        },
      ],
    },
    {
      section: "Database — RDS PostgreSQL",
      asks: "Encryption: At rest (AWS managed key) + in transit; Parameter group: rds.force_ssl = 1",
      metIn: [system],
      proofs: [
        { test: tests("system"), title: "the database of … is a Multi-AZ db.t4g.medium with AWS's own key" },
        {
          stack,
          has: {
            "aws_db_instance.database": { storage_encrypted: true },
            "aws_db_parameter_group.database_parameters": {
              parameter: [{ apply_method: "immediate", name: "rds.force_ssl", value: "1" }],
            },
          },
        },
      ],
    },
    {
      section: "Database — RDS PostgreSQL",
      asks: "Backup: Automated, 7-day retention",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { backup_retention_period: 7 } } }],
    },
    {
      section: "Database — RDS PostgreSQL",
      asks: "Security group: Inbound 5432 from ECS tasks SG only",
      metIn: ["src/stacks/workloads/connections.ts"],
      proofs: [{ test: tests("system"), title: "the groups of … have the document's names and rules" }],
    },
    {
      section: "Database Roles (created in initial migration)",
      asks: "app_user: used by FastAPI/Celery. RLS enforced",
      metIn: [workloads, "environments/saas/commands/create-roles.ts"],
      proofs: [
        {
          test: tests("services"),
          title: "services of … log in as app_user; nobody runs with the migrator's secret",
        },
        {
          test: tests("jobs"),
          title: "the two roles of … get the passwords of their secrets from the owner",
        },
        { byHand: "policies of rows are written in the application's migrations" },
      ],
    },
    {
      section: "Database Roles (created in initial migration)",
      asks: "app_migrator: used by Alembic in CI. Never used by the application at runtime",
      metIn: [jobs],
      proofs: [
        {
          test: tests("jobs"),
          title: "the migration of … runs the backend's image with the migrator's secret alone",
        },
      ],
    },
    {
      section: "Connection Pooling",
      asks: "SQLAlchemy async pool: pool_size=10, max_overflow=5 per ECS task",
      metIn: [workloads],
      proofs: [
        {
          test: tests("users"),
          title: "SQLAlchemy's pool of … is 10 with an overflow of 5, in Parameter Store",
        },
      ],
    },
    {
      section: "Connection Pooling",
      asks: "If connection count becomes a bottleneck: add RDS Proxy",
      metIn: ["src/config/schema/data/database/database-proxy.ts"],
      proofs: [
        { stack, has: { "aws_cloudwatch_metric_alarm.alarms_database_connections": { threshold: 80 } } },
        {
          byHand:
            "somebody decides when the alarm goes off: database.proxy of a page, which Aurora of cosmicspace has",
        },
      ],
    },
    {
      section: "Cache — ElastiCache Redis",
      asks: "Redis 7; cache.t4g.micro; Multi-AZ (automatic failover); in-transit + at-rest encryption",
      metIn: [system],
      proofs: [
        { test: tests("cache"), title: "the Redis 7 of … is a cache.t4g.micro in two zones, encrypted" },
      ],
    },
    {
      section: "Cache — ElastiCache Redis",
      asks: "Security group: Inbound 6379 from ECS tasks SG only",
      metIn: ["src/stacks/workloads/connections.ts"],
      proofs: [
        {
          test: tests("cache"),
          title: "what runs the application in … reaches sg-redis on 6379, and nobody else",
        },
      ],
    },
    {
      section: "Redis Key Namespaces",
      asks: "ai:quota:*, ai:limit:*, ai:catalog:*, rl:*, celery:*",
      metIn: [],
      proofs: [{ byHand: "the application names its keys; its user may use all of them" }],
    },
    {
      section: "Storage — S3",
      asks: "saas-media-{env}-{account-id}; Versioning; All public access blocked; SSE-S3; > 90 days to Infrequent Access",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_s3_bucket.buckets_media": { bucket: "saas-media-prod-123456789012" },
            "aws_s3_bucket_versioning.buckets_media_versioning": {
              versioning_configuration: { status: "Enabled" },
            },
            "aws_s3_bucket_public_access_block.buckets_media_public_access": {
              block_public_acls: true,
              block_public_policy: true,
              ignore_public_acls: true,
              restrict_public_buckets: true,
            },
            "aws_s3_bucket_server_side_encryption_configuration.buckets_media_encryption": {
              rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
            },
            "aws_s3_bucket_lifecycle_configuration.buckets_media_lifecycle": {
              rule: [{ id: "expire" }, { transition: [{ days: 90, storage_class: "STANDARD_IA" }] }],
            },
          },
        },
      ],
    },
    {
      section: "Storage — S3",
      asks: "All objects stored under {tenant_id}/ prefix. Access via presigned URLs only",
      metIn: [workloads],
      proofs: [
        { test: tests("buckets"), title: "in … objects are reached by presigned URLs only, below a tenant" },
        {
          byHand:
            "which tenant an object is for is known to the application alone; its role signs any prefix",
        },
      ],
    },
    {
      section: "Edge — CloudFront + WAF",
      asks: "CloudFront distribution in front of ALB for API traffic",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc_security_group_ingress_rule.load_balancer_from_cloudfront": {
              from_port: 443,
              to_port: 443,
            },
          },
        },
      ],
    },
    {
      section: "Edge — CloudFront + WAF",
      asks: "WAF rules: AWS Managed Rules + rate-based rule",
      metIn: ["environments/saas/edge/waf.ts"],
      proofs: [
        {
          test: "__tests__/environments/all-stacks-waf.test.ts",
          title: "… refuses: AWS's rules by their own actions, and whoever asks too often",
        },
      ],
    },
    {
      section: "Edge — CloudFront + WAF",
      asks: "Custom error pages (no stack traces); TLS 1.2+ only",
      metIn: ["environments/saas/edge/error-pages.ts", system],
      proofs: [
        {
          test: "__tests__/environments/distributions.test.ts",
          title: "… shows nobody a stack trace, and repeats no failure",
        },
        {
          stack,
          has: {
            "aws_cloudfront_distribution.edge_distribution": {
              viewer_certificate: { minimum_protocol_version: "TLSv1.2_2021" },
            },
          },
        },
      ],
    },
    {
      section: "Email — SES",
      asks: "Region me-south-1; Sending identity: domain-level; DKIM: Easy DKIM",
      metIn: [system],
      proofs: [
        { test: tests("mail"), title: "… has the domain … as its identity, with Easy DKIM, in Bahrain" },
      ],
    },
    {
      section: "Email — SES",
      asks: "Configuration set: Tracks bounces, complaints, deliveries → CloudWatch",
      metIn: [system],
      proofs: [
        {
          test: tests("mail"),
          title: "the configuration set of … tracks bounces, complaints and deliveries",
        },
        {
          test: "__tests__/environments/saas/dashboard.test.ts",
          title: "counts mail that arrives, comes back and is complained of",
        },
      ],
    },
    {
      section: "Email — SES",
      asks: "Start in sandbox; request production access before launch",
      metIn: ["docs/runbooks/mail.md"],
      proofs: [{ byHand: "AWS answers a person's request, which tells what mail is for; no API grants it" }],
    },
    {
      section: "Email — SES",
      asks: "Transactional emails sent via Celery tasks; Cognito handles its own emails via SES",
      metIn: [workloads],
      proofs: [
        { test: tests("mail"), title: "backend and worker of … send" },
        { test: tests("users"), title: "messages of … come from its own domain through SES in Bahrain" },
      ],
    },
    {
      section: "Auth — Cognito",
      asks: "One pool; TOTP; Password policy: Min 12 chars, mixed case, numbers, symbols",
      metIn: [system],
      proofs: [
        { test: tests("users"), title: "… has one pool: 12 characters, mixed case, numbers, symbols, TOTP" },
      ],
    },
    {
      section: "Auth — Cognito",
      asks: "MFA: TOTP, required for Owner/Admin in production",
      metIn: [prod, "docs/decisions/users.md"],
      proofs: [
        {
          test: tests("users"),
          title: "production tells backend and worker to ask Owner and Admin for their second factor",
        },
        {
          byHand:
            "Cognito demands it of all or of none: the application asks these groups for it (docs/images.md, Users)",
        },
      ],
    },
    {
      section: "Auth — Cognito",
      asks: "Refresh token rotation: Enabled (60s grace period); Confidential client (secret in Secrets Manager)",
      metIn: [system],
      proofs: [
        {
          test: tests("users"),
          title: "the client of … is confidential and rotates refresh tokens with 60 s grace",
        },
        {
          test: tests("users"),
          title: "backend and worker of … have the client's secret, and rights in the pool",
        },
      ],
    },
    {
      section: "Auth — Cognito",
      asks: "See ADR-0003, ADR-0004 and security.md §3, §4, §8",
      metIn: ["docs/decisions/users.md", "docs/decisions/waf.md"],
      proofs: [
        {
          byHand:
            "these papers were not given: whoever has them compares (docs/decisions/documents.md, Papers that were not given)",
        },
      ],
    },
    {
      section: "Deployment Strategy",
      asks: "ECS rolling update. minimumHealthyPercent=100, maximumPercent=200",
      metIn: [workloads],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.backend": {
              deployment_minimum_healthy_percent: 100,
              deployment_maximum_percent: 200,
            },
          },
        },
      ],
    },
    {
      section: "Deployment Strategy",
      asks: "Frontend: Vercel atomic deploys",
      metIn: [],
      proofs: [{ byHand: "Vercel deploys and rolls back the frontend by itself, outside of AWS" }],
    },
    {
      section: "Deployment Strategy",
      asks: "Migrations must be backwards-compatible (old code runs against new schema during rolling deploy)",
      metIn: [],
      proofs: [{ byHand: "whoever reviews a migration sees to it; no machine can tell" }],
    },
    {
      section: "VPC Layout (me-south-1)",
      asks: "Public, private (app) and private (data) subnets in 2 AZs",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_subnet.network_public_a": { availability_zone: "me-south-1a" },
            "aws_subnet.network_public_b": { availability_zone: "me-south-1b" },
            "aws_subnet.network_app_a": { availability_zone: "me-south-1a" },
            "aws_subnet.network_app_b": { availability_zone: "me-south-1b" },
            "aws_subnet.network_data_a": { availability_zone: "me-south-1a" },
            "aws_subnet.network_data_b": { availability_zone: "me-south-1b" },
          },
        },
      ],
    },
    {
      section: "Security Groups",
      asks: "sg-alb, sg-ecs, sg-rds, sg-redis: inbound and outbound as in the table",
      metIn: [system, "src/stacks/workloads/connections.ts"],
      proofs: [{ test: tests("system"), title: "the groups of … have the document's names and rules" }],
    },
    {
      section: "VPC Endpoints (cost optimisation, avoids NAT for AWS services)",
      asks: "s3 (Gateway), ecr.api + ecr.dkr, secretsmanager, logs (Interface)",
      metIn: [system],
      proofs: [{ test: tests("system"), title: "… has the five endpoints that keep AWS services off NAT" }],
    },
    {
      section: "Cost Estimate (MVP, Monthly)",
      asks: "Total ~$223/mo; NAT Gateway: 1 AZ (MVP; 2 for prod)",
      metIn: ["environments/saas/observability/budget.ts", "docs/cost.md", staging],
      proofs: [
        {
          stack,
          has: { "aws_budgets_budget.budget": { limit_amount: "223" }, "aws_nat_gateway.network_nat_b": {} },
        },
        { stack: "saas-staging", has: { "aws_nat_gateway.network_nat_a": {} } },
      ],
    },
    {
      section: "Checklist",
      asks: "ECS cluster with backend + worker services running; ALB with HTTPS listener, health check on /api/v1/health",
      metIn: [workloads, system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.backend": { desired_count: 2 },
            "aws_ecs_service.worker": { desired_count: 1 },
            "aws_lb_listener.load_balancer_https": { port: 443, protocol: "HTTPS" },
            "aws_lb_target_group.backend_traffic_targets": {
              health_check: { path: "/api/v1/health", matcher: "200" },
            },
            "aws_cloudwatch_metric_alarm.alarms_missing_workers": { threshold: 0 },
          },
        },
      ],
    },
    {
      section: "Checklist",
      asks: "ECR repository created; Docker image builds and pushes successfully",
      metIn: [account, ".github/workflows/build-image.yml"],
      proofs: [
        {
          stack: "saas-account",
          has: {
            "aws_ecr_repository.saas_backend": { image_scanning_configuration: { scan_on_push: true } },
          },
        },
        { test: "e2e/delivery/images.test.ts", title: "pushing" },
        { byHand: "an image is built where Docker runs: the machines that test this have none" },
      ],
    },
    {
      section: "Checklist",
      asks: "Vercel project linked to frontend repo, wildcard subdomain configured",
      metIn: ["docs/runbooks/dns.md"],
      proofs: [
        { byHand: "at Vercel, by its owner; the wildcard's certificate is proven by hand every 90 days" },
      ],
    },
    {
      section: "Checklist",
      asks: "CloudWatch log groups created for backend and worker",
      metIn: [workloads],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_log_group.backend_task_logs": {},
            "aws_cloudwatch_log_group.worker_task_logs": {},
          },
        },
      ],
    },
    {
      section: "Checklist",
      asks: "CloudWatch alarms: CPU > 80%",
      metIn: ["environments/saas/observability/alarms/services.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_backend_cpu": { threshold: 80 },
            "aws_cloudwatch_metric_alarm.alarms_worker_cpu": { threshold: 80 },
          },
        },
      ],
    },
    {
      section: "Checklist",
      asks: "CloudWatch alarms: RDS connections > 80%",
      metIn: ["environments/saas/observability/alarms/data.ts"],
      proofs: [
        { stack, has: { "aws_cloudwatch_metric_alarm.alarms_database_connections": { threshold: 80 } } },
      ],
    },
    {
      section: "Checklist",
      asks: "CloudWatch alarms: 5xx error rate > 1%",
      metIn: ["environments/saas/observability/alarms/services.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_server_errors": { threshold: 1 },
            "aws_cloudwatch_metric_alarm.alarms_balancer_errors": { threshold: 1 },
          },
        },
      ],
    },
    {
      section: "Container Image Strategy",
      asks: "Single image for backend and worker; multi-stage: Python deps → app code → slim runtime",
      metIn: ["docker/images/fastapi"],
      proofs: [
        {
          test: "__tests__/docker/images.test.ts",
          title: "runs as the page's user, which is numeric: ECS and Kubernetes know no names",
        },
        {
          test: "__tests__/environments/saas/services.test.ts",
          title: "backend and worker of … run one image of 512 units and 1024 MiB",
        },
      ],
    },
    {
      section: "CI/CD Pipeline",
      asks: "pytest, ruff, Docker image, push to ECR on every merge to main; frontend by Vercel",
      metIn: ["delivery/saas/deploy.yml", ".github/workflows/test-python.yml"],
      proofs: [
        { test: "__tests__/github/callers.test.ts", title: "each system has a workflow to copy" },
        { test: "__tests__/github/lint.test.ts", title: "actionlint finds nothing in …" },
        {
          test: "__tests__/github/callers.test.ts",
          title: "… deploys by itself where the main branch may, and nowhere else",
        },
        { byHand: "Vercel is linked to the frontend's repository by its owner, outside of AWS" },
      ],
    },
    {
      section: "CI/CD Pipeline",
      asks: "Run Alembic migrations, then update the ECS service",
      metIn: [".github/actions/migrate", ".github/workflows/deploy-service.yml"],
      proofs: [
        {
          test: "e2e/delivery/migrate.test.ts",
          title:
            "a migration runs the new image once, with the migrator's secret alone, before anything changes",
        },
        {
          test: "e2e/delivery/migrate.test.ts",
          title: "a migration that fails shows its log and leaves services and pointer as they are",
        },
      ],
    },
    {
      section: "Environment Promotion",
      asks: "feature branch → PR preview + staging backend",
      metIn: ["environments/saas/staging.ts", "delivery/saas/preview.yml"],
      proofs: [
        { test: "e2e/delivery/previews.test.ts", title: "pull requests" },
        {
          test: "__tests__/environments/delivery/preview.test.ts",
          title: "a pull request of the application claims a place, and shows its image there",
        },
      ],
    },
    {
      section: "Environment Promotion",
      asks: "main → staging auto-deploy; staging → production (manual promotion via workflow dispatch)",
      metIn: ["delivery/saas/deploy.yml", "docs/promoting.md"],
      proofs: [
        {
          test: "__tests__/github/callers.test.ts",
          title: "… deploys by itself where the main branch may, and nowhere else",
        },
        {
          test: "__tests__/github/callers.test.ts",
          title: "… brings to production the very image that it built before",
        },
      ],
    },
    {
      section: "Checklist",
      asks: "Secrets Manager populated with all secrets",
      metIn: ["docs/runbooks/rotating-secrets.md"],
      proofs: [
        {
          test: "e2e/delivery/supplied-secrets.test.ts",
          title: "what is missing is told with the command that fills it, and stops a deployment",
        },
      ],
    },
    {
      section: "Checklist",
      asks: "GitHub Actions workflow: test → build → push ECR → migrate → deploy ECS",
      metIn: ["delivery/saas/deploy.yml"],
      proofs: [
        { test: "__tests__/github/callers.test.ts", title: "each system has a workflow to copy" },
        ...pushOfAnother,
      ],
    },
  ],
};
