import { pushOfAnother } from "./delivered";
import type { Document } from "./requirement";

const system = "environments/cosmicspace/system.ts";
const page = (environment: string) => `environments/cosmicspace/${environment}.ts`;
const account = "environments/cosmicspace/account.ts";
const alarms = "environments/cosmicspace/observability/alarms/services.ts";
const dataAlarms = "environments/cosmicspace/observability/alarms/data.ts";
const tests = (file: string) => `__tests__/environments/cosmicspace/${file}.test.ts`;
const capacity = (min: number, max: number) => ({
  "aws_rds_cluster.database": {
    serverlessv2_scaling_configuration: { min_capacity: min, max_capacity: max },
  },
});
const tasks = (min: number, max: number) => ({
  "aws_appautoscaling_target.backend_scaling": { min_capacity: min, max_capacity: max },
});
const budget = (usd: number) => ({ "aws_budgets_budget.budget": { limit_amount: String(usd) } });

/** What document 000 asks for. */
export const cosmicspace: Document = {
  number: "000",
  title: "AWS Backend Deployment Strategy for CosmicSpace Beta",
  system: "cosmicspace",
  requirements: [
    {
      section: "Executive Summary",
      asks: "Scaling from 1,000 to several billion users without manual intervention",
      metIn: [system, "docs/scaling.md"],
      proofs: [
        { test: tests("services"), title: "… has … to … tasks, kept at 70 %% CPU" },
        { test: tests("database"), title: "readers of … are …, and under load up to …" },
        {
          decided:
            "within a phase nobody intervenes; the next phase is built and swapped in by a person (docs/decisions/cosmicspace-domains.md)",
        },
      ],
    },
    {
      section: "Architecture Overview",
      asks: "CloudFront → Application Load Balancer → ECS Fargate → RDS PostgreSQL and S3",
      metIn: [system],
      proofs: [
        {
          test: tests("services"),
          title: "the load balancer of … is internal (…) and open to CloudFront alone",
        },
        {
          test: tests("database"),
          title: "services of … reach Aurora through RDS Proxy alone, writer and readers",
        },
      ],
    },
    {
      section: "Architecture Overview",
      asks: "CloudFront CDN (S3 Media Delivery)",
      metIn: ["environments/cosmicspace/edge/media.ts"],
      proofs: [{ test: tests("media"), title: "under a name of their own, cached, to everybody" }],
    },
    {
      section: "1. Compute: ECS Fargate",
      asks: "Min containers: 1 (dev), 2 (production); Max 1000+; Target CPU utilization: 70%",
      metIn: ["dev", "beta", "growth", "scale", "massive"].map(page),
      proofs: [
        { test: tests("services"), title: "… has … to … tasks, kept at 70 %% CPU" },
        { decided: "beta has 1-2 tasks, as its phase says (docs/decisions/documents.md, Phases)" },
      ],
    },
    {
      section: "1. Compute: ECS Fargate",
      asks: "Auto-scaling: 0 to thousands of containers automatically",
      metIn: [page("dev"), page("massive")],
      proofs: [
        { stack: "cosmicspace-massive", has: { ...tasks(50, 1000) } },
        {
          decided:
            "not from zero: every page has at least one task, which answers the first visitor (docs/decisions/documents.md, Phases)",
        },
      ],
    },
    {
      section: "1. Compute: ECS Fargate",
      asks: "Serverless container orchestration; Pay only for what you use",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_ecs_service.backend": {
              capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1 }],
            },
          },
        },
      ],
    },
    {
      section: "1. Compute: ECS Fargate",
      asks: "No vendor lock-in: Standard Docker containers",
      metIn: ["docs/images.md"],
      proofs: [
        {
          byHand:
            "any image that meets docs/images.md runs; it needs no library of AWS but for what it uses of it",
        },
      ],
    },
    {
      section: "2. Database: RDS Aurora PostgreSQL Serverless v2",
      asks: "Min capacity: 0.5 ACU; Max capacity: 16 ACU initially, 128 ACU; Multi-AZ",
      metIn: ["beta", "growth", "scale", "massive"].map(page),
      proofs: [
        { test: tests("system"), title: "Aurora of … has the capacity and instances of its phase" },
        { stack: "cosmicspace-massive", has: capacity(16, 128) },
      ],
    },
    {
      section: "2. Database: RDS Aurora PostgreSQL Serverless v2",
      asks: "Point-in-time recovery; Read replicas auto-scaling; Connection pooling with RDS Proxy",
      metIn: [system, page("scale")],
      proofs: [
        { test: tests("database"), title: "readers of … are …, and under load up to …" },
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_rds_cluster.database": { backup_retention_period: 7 },
            "aws_rds_cluster_instance.database_instance_2": {},
            "aws_db_proxy.database_proxy": { require_tls: true },
          },
        },
      ],
    },
    {
      section: "2. Database: RDS Aurora PostgreSQL Serverless v2",
      asks: "Automatic failover (< 30 seconds)",
      metIn: [page("beta"), page("dev")],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_rds_cluster_instance.database_instance_2": { promotion_tier: 0 },
            "aws_db_proxy.database_proxy": { require_tls: true },
          },
        },
        {
          byHand:
            "AWS writes less than 60 seconds with a reader, often less than 30; nobody has measured it (docs/decisions/documents.md, Figures of recovery)",
        },
        {
          decided:
            "dev has no reader: there Aurora makes another instance, which takes minutes (environments/cosmicspace/dev.ts)",
        },
      ],
    },
    {
      section: "2. Database: RDS Aurora PostgreSQL Serverless v2",
      asks: "Handles: 1K to millions of concurrent connections",
      metIn: [dataAlarms, "docs/decisions/rds-proxy.md"],
      proofs: [
        { test: tests("data-alarms"), title: "… is told of four fifths of … connections" },
        {
          decided:
            "Aurora takes 5,000 connections at most; the proxy shares them among tasks, so millions of people need no million of them (docs/decisions/rds-proxy.md)",
        },
      ],
    },
    {
      section: "3. Storage: Amazon S3",
      asks: "Direct upload from client using presigned URLs",
      metIn: [system],
      proofs: [
        { test: tests("buckets"), title: "… keeps media that browsers upload from …" },
        { test: tests("media"), title: "uploads stay presigned, to the bucket itself" },
      ],
    },
    {
      section: "3. Storage: Amazon S3",
      asks: "Intelligent-Tiering; Lifecycle policies for old files",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_s3_bucket_lifecycle_configuration.buckets_media_lifecycle": {
              rule: [
                { noncurrent_version_expiration: [{ noncurrent_days: 30 }] },
                { transition: [{ days: 30, storage_class: "INTELLIGENT_TIERING" }] },
              ],
            },
          },
        },
      ],
    },
    {
      section: "4. CDN: CloudFront",
      asks: "Global content delivery; caching reduces backend load; DDoS protection included",
      metIn: ["environments/cosmicspace/edge/media.ts"],
      proofs: [{ test: tests("media"), title: "under a name of their own, cached, to everybody" }],
    },
    {
      section: "5. Email Service: Amazon SES",
      asks: "Magic link authentication; Transactional emails",
      metIn: [system],
      proofs: [{ test: tests("mail"), title: "… sends magic links as noreply@… through SES of us-east-1" }],
    },
    {
      section: "5. Email Service: Amazon SES",
      asks: "Bounce/complaint handling",
      metIn: [system, alarms],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_sesv2_configuration_set.mail_configuration_set": {
              suppression_options: { suppressed_reasons: ["BOUNCE", "COMPLAINT"] },
            },
            "aws_cloudwatch_metric_alarm.alarms_bounce_rate": { threshold: 5 },
            "aws_cloudwatch_metric_alarm.alarms_complaint_rate": { threshold: 0.1 },
          },
        },
      ],
    },
    {
      section: "5. Email Service: Amazon SES",
      asks: "Scale: From 1 to millions of emails/day",
      metIn: ["docs/runbooks/mail.md"],
      proofs: [
        {
          byHand:
            "AWS raises the quota on a person's request, which tells what mail is for; no API grants it",
        },
      ],
    },
    {
      section: "6. Secrets Management: AWS Secrets Manager",
      asks: "Database passwords, API keys, JWT secrets; Automatic rotation",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_rds_cluster.database": { manage_master_user_password: true },
            "aws_secretsmanager_secret_rotation.database_password_rotation": {},
            "aws_secretsmanager_secret.secrets_jwt_secret": {},
          },
        },
        {
          byHand:
            "the JWT secret is rotated by a higher version in the page: its new value logs everybody out",
        },
      ],
    },
    {
      section: "Phase 1: Beta Launch (1K-10K users)",
      asks: "1-2 containers; 0.5-2 ACU; $150-300/month",
      metIn: [page("beta")],
      proofs: [{ stack: "cosmicspace-beta", has: { ...tasks(1, 2), ...capacity(0.5, 2), ...budget(300) } }],
    },
    {
      section: "Phase 2: Growth (10K-100K users)",
      asks: "2-10 containers; 2-8 ACU; $500-1500/month",
      metIn: [page("growth")],
      proofs: [{ stack: "cosmicspace-growth", has: { ...tasks(2, 10), ...capacity(2, 8), ...budget(1500) } }],
    },
    {
      section: "Phase 3: Scale (100K-1M users)",
      asks: "10-50 containers; 8-16 ACU with read replicas; Redis for caching; $2000-5000/month",
      metIn: [page("scale")],
      proofs: [
        {
          stack: "cosmicspace-scale",
          has: {
            ...tasks(10, 50),
            ...capacity(8, 16),
            ...budget(5000),
            "aws_rds_cluster_instance.database_instance_3": {},
          },
        },
        { test: tests("cache"), title: "scale has a Redis with a replica in another zone, for caching" },
      ],
    },
    {
      section: "Phase 4: Massive Scale (1M-1B+ users)",
      asks: "50-1000+ containers across regions; 16-128 ACU with global database; $10K-100K+/month",
      metIn: [page("massive"), "environments/cosmicspace/regions/second-region.ts"],
      proofs: [
        {
          stack: "cosmicspace-massive",
          has: {
            ...tasks(50, 1000),
            ...capacity(16, 128),
            ...budget(100_000),
            "aws_rds_global_cluster.global_database": {},
          },
        },
        {
          test: tests("database"),
          title: "massive spans two regions: a network, a key and a replica of the database in each",
        },
      ],
    },
    {
      section: "Phase 4: Massive Scale (1M-1B+ users)",
      asks: "ElastiCache: Redis cluster mode",
      metIn: [page("massive")],
      proofs: [
        {
          test: tests("cache"),
          title: "massive has a Redis in cluster mode, with a copy of each shard in each of three zones",
        },
      ],
    },
    {
      section: "Phase 4: Massive Scale (1M-1B+ users)",
      asks: "Multi-region deployment; Application Load Balancer with AWS Global Accelerator",
      metIn: [page("massive")],
      proofs: [
        {
          test: tests("accelerator"),
          title: "massive has an accelerator with the load balancer of each region, both at full dial",
        },
      ],
    },
    {
      section: "Environment Variables Configuration",
      asks: "DATABASE_URL, AWS_REGION, AWS_S3_BUCKET, AWS_S3_REGION, AWS_SES_REGION, EMAIL_FROM, NODE_ENV, API_URL, FRONTEND_URL",
      metIn: [system],
      proofs: [
        {
          test: tests("services"),
          title: "tasks have the document's variables, and log in with the password that RDS rotates",
        },
      ],
    },
    {
      section: "Infrastructure as Code (Terraform)",
      asks: "aws_ecs_cluster cosmicspace-cluster with container insights",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_ecs_cluster.cluster": { setting: [{ name: "containerInsights", value: "enabled" }] } },
        },
        {
          decided:
            "five phases stand side by side: each cluster has its environment's name (docs/decisions/documents.md, Names)",
        },
      ],
    },
    {
      section: "Infrastructure as Code (Terraform)",
      asks: 'aws_rds_cluster: aurora-postgresql, provisioned, "15.4", cosmicspace, admin, random_password, 0.5 to 16',
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_rds_cluster.database": {
              engine: "aurora-postgresql",
              engine_mode: "provisioned",
              engine_version: "15",
              database_name: "cosmicspace",
              master_username: "cosmicspace",
            },
          },
        },
        {
          decided:
            "15 without a minor version, which AWS takes out of service (docs/decisions/documents.md, Phases)",
        },
        {
          decided:
            "no reserved user, and a password that RDS keeps (docs/decisions/documents.md, Master user)",
        },
      ],
    },
    {
      section: "Infrastructure as Code (Terraform)",
      asks: "aws_s3_bucket cosmicspace-media, INTELLIGENT_TIERING after 30 days",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_s3_bucket.buckets_media": { bucket: "cosmicspace-media-beta-123456789012" } },
        },
      ],
    },
    {
      section: "CloudWatch Metrics",
      asks: "CPU/Memory utilization, Request latency, Error rates, Database connections",
      metIn: ["environments/cosmicspace/observability/dashboard.ts"],
      proofs: [
        { stack: "cosmicspace-beta", has: { "aws_cloudwatch_dashboard.dashboard": {} } },
        { test: tests("dashboard"), title: "shows …: … …" },
      ],
    },
    {
      section: "CloudWatch Metrics",
      asks: "S3 request metrics",
      metIn: [system],
      proofs: [
        { test: tests("buckets"), title: "… counts the requests to its media" },
        { test: tests("dashboard"), title: "shows …: … …" },
      ],
    },
    {
      section: "Alarms",
      asks: "High CPU (> 80%)",
      metIn: [alarms],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_cloudwatch_metric_alarm.alarms_backend_cpu": { threshold: 80 } },
        },
      ],
    },
    {
      section: "Alarms",
      asks: "High memory (> 85%)",
      metIn: [alarms],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_cloudwatch_metric_alarm.alarms_backend_memory": { threshold: 85 } },
        },
      ],
    },
    {
      section: "Alarms",
      asks: "Database connections (> 80% of max)",
      metIn: [dataAlarms],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_cloudwatch_metric_alarm.alarms_database_connections": { threshold: 80 } },
        },
        { test: tests("data-alarms"), title: "… is told of four fifths of … connections" },
      ],
    },
    {
      section: "Alarms",
      asks: "5xx errors (> 1%)",
      metIn: [alarms],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_cloudwatch_metric_alarm.alarms_server_errors": { threshold: 1 },
            "aws_cloudwatch_metric_alarm.alarms_balancer_errors": { threshold: 1 },
          },
        },
      ],
    },
    {
      section: "Alarms",
      asks: "Response time (> 1s)",
      metIn: [alarms],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_cloudwatch_metric_alarm.alarms_slow_answers": { threshold: 1 } },
        },
      ],
    },
    {
      section: "Logging",
      asks: "CloudWatch Logs for application logs; RDS Performance Insights for database",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_cloudwatch_log_group.backend_task_logs": {},
            "aws_rds_cluster_instance.database_instance_1": { performance_insights_enabled: true },
          },
        },
      ],
    },
    {
      section: "Logging",
      asks: "X-Ray for distributed tracing",
      metIn: ["environments/cosmicspace/observability/tracing.ts"],
      proofs: [
        {
          test: tests("tracing"),
          title: "… follows requests: … has a collector that may send to X-Ray of its region",
        },
        { byHand: "the application brings AWS's OpenTelemetry (docs/images.md, Traces)" },
      ],
    },
    {
      section: "Security Best Practices: Network Security",
      asks: "Private subnets for ECS and RDS; Security groups with minimal access",
      metIn: ["src/stacks/workloads/connections.ts"],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: { "aws_ecs_service.backend": { network_configuration: { assign_public_ip: false } } },
        },
        {
          test: "__tests__/src/constructs/network/network.test.ts",
          title: "public subnets reach the internet, app subnets NAT, data subnets nothing",
        },
      ],
    },
    {
      section: "Security Best Practices: Network Security",
      asks: "AWS WAF for application protection",
      metIn: ["environments/cosmicspace/edge/waf.ts"],
      proofs: [
        {
          test: "__tests__/environments/all-stacks-waf.test.ts",
          title: "every production has a firewall, and so has the staging of saas",
        },
      ],
    },
    {
      section: "Security Best Practices: Data Security",
      asks: "Encryption at rest (RDS, S3) and in transit (TLS/SSL); S3 bucket policies",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_rds_cluster.database": { storage_encrypted: true },
            "aws_s3_bucket_policy.buckets_media_policy": {},
            "aws_db_proxy.database_proxy": { require_tls: true },
          },
        },
      ],
    },
    {
      section: "Security Best Practices: Access Management",
      asks: "IAM roles for ECS tasks; Least privilege principle",
      metIn: ["src/constructs/security/role.ts"],
      proofs: [
        {
          test: "__tests__/environments/all-stacks-policies.test.ts",
          title: "every right names its resources, each once",
        },
      ],
    },
    {
      section: "Security Best Practices: Access Management",
      asks: "MFA for AWS console access",
      metIn: [account],
      proofs: [
        { byHand: "each person sets up a device; an alarm of the account tells of a sign-in without one" },
      ],
    },
    {
      section: "Security Best Practices: Compliance",
      asks: "Regular backups; Audit logging with CloudTrail; Secrets rotation",
      metIn: [system, account],
      proofs: [
        {
          test: tests("system"),
          title: "… is production: protected, backed up for a week, with a last snapshot",
        },
        {
          stack: "cosmicspace-account",
          has: { "aws_cloudtrail.audit_trail": { is_multi_region_trail: true } },
        },
      ],
    },
    {
      section: "Cost Optimization Strategies",
      asks: "Auto-scaling policies - Scale down during low traffic",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-growth",
          has: {
            ...tasks(2, 10),
            "aws_appautoscaling_policy.backend_scaling_cpu": {
              target_tracking_scaling_policy_configuration: { target_value: 70 },
            },
          },
        },
      ],
    },
    {
      section: "Cost Optimization Strategies",
      asks: "Spot instances for non-critical workloads",
      metIn: [page("dev")],
      proofs: [{ test: tests("services"), title: "only dev runs on spare capacity" }],
    },
    {
      section: "Cost Optimization Strategies",
      asks: "S3 Intelligent-Tiering; CloudFront caching to reduce backend requests; RDS Proxy for connection pooling",
      metIn: [system, "environments/cosmicspace/edge/media.ts"],
      proofs: [
        { test: tests("media"), title: "under a name of their own, cached, to everybody" },
        {
          test: tests("database"),
          title: "services of … reach Aurora through RDS Proxy alone, writer and readers",
        },
      ],
    },
    {
      section: "Cost Optimization Strategies",
      asks: "Reserved capacity for predictable workloads",
      metIn: ["docs/cost.md"],
      proofs: [{ byHand: "Savings Plans are bought by whoever pays, once the load is known" }],
    },
    {
      section: "Step 1: AWS Account Setup",
      asks: "Create AWS account; Enable MFA; billing alerts",
      metIn: [account],
      proofs: [
        { byHand: "an account and its root user are a person's; nothing can be applied before" },
        { stack: "cosmicspace-beta", has: budget(300) },
      ],
    },
    {
      section: "Step 1: AWS Account Setup",
      asks: "Create IAM user for programmatic access",
      metIn: [],
      proofs: [
        {
          decided:
            "no users and no access keys: pipelines come by OIDC, people by their own sign-on (docs/decisions/documents.md, CI credentials)",
        },
      ],
    },
    {
      section: "Step 1: AWS Account Setup",
      asks: "Install AWS CLI; aws configure",
      metIn: ["docs/getting-started.md", "docs/deploying.md"],
      proofs: [
        {
          byHand:
            "each person installs it and signs in with a role of their own; nothing here needs a profile",
        },
      ],
    },
    {
      section: "Step 2: Initial Infrastructure",
      asks: "Create VPC and subnets; Set up Aurora; Create S3 buckets; Configure SES for email domain",
      metIn: [system],
      proofs: [
        {
          stack: "cosmicspace-beta",
          has: {
            "aws_vpc.network": { cidr_block: "10.0.0.0/16" },
            "aws_subnet.network_data_b": { availability_zone: "us-east-1b" },
            "aws_rds_cluster.database": {
              engine: "aurora-postgresql",
              serverlessv2_scaling_configuration: { min_capacity: 0.5, max_capacity: 2 },
            },
            "aws_s3_bucket.buckets_media": { bucket: "cosmicspace-media-beta-123456789012" },
            "aws_sesv2_email_identity.mail_identity": { email_identity: "cosmicspace.app" },
          },
        },
      ],
    },
    {
      section: "Step 4: Database Migration",
      asks: "pg_dump of the local PostgreSQL, import to RDS",
      metIn: [],
      proofs: [
        { byHand: "the data is the owner's, moved once by a task inside the network before the first users" },
      ],
    },
    {
      section: "Step 5: Update Environment Variables",
      asks: "Update backend configuration; Test all integrations; Update DNS records",
      metIn: [system, "environments/cosmicspace/edge/dns.ts"],
      proofs: [
        { test: tests("services"), title: "beta carries the document's domain, the others one below it" },
      ],
    },
    {
      section: "Option 1: LocalStack (Recommended)",
      asks: "LocalStack with the AWS CLI configured for it",
      metIn: ["docker/systems/cosmicspace/docker-compose.yml", "docs/getting-started.md"],
      proofs: [
        {
          test: "e2e/containers.test.ts",
          title: "what applications find in the local cloud on a person's machine",
        },
        {
          decided:
            "this project's own local cloud in LocalStack's place: it takes the very Terraform that AWS gets (local/README.md)",
        },
      ],
    },
    {
      section: "Option 2: Docker Compose with AWS-compatible services",
      asks: "postgres:15-alpine and S3, SES, Secrets Manager for local development",
      metIn: ["docker/systems/cosmicspace/docker-compose.yml"],
      proofs: [
        {
          test: "__tests__/docker/compose.test.ts",
          title: "every system can be tried on a person's machine",
        },
      ],
    },
    {
      section: "CI/CD Pipeline",
      asks: "On push to main: build, push to ECR, update the service",
      metIn: ["delivery/cosmicspace/deploy.yml", ".github/workflows/deploy-service.yml"],
      proofs: [
        { test: "__tests__/github/callers.test.ts", title: "each system has a workflow to copy" },
        {
          test: "__tests__/github/callers.test.ts",
          title: "… brings to production the very image that it built before",
        },
        ...pushOfAnother,
      ],
    },
    {
      section: "CI/CD Pipeline",
      asks: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; the tag latest",
      metIn: ["src/constructs/delivery/identity"],
      proofs: [
        { test: "__tests__/environments/delivery/trust.test.ts", title: "… is for …" },
        { decided: "roles of OIDC in place of access keys (docs/decisions/documents.md, CI credentials)" },
        { decided: "the commit in place of latest (docs/decisions/documents.md, Images)" },
      ],
    },
    {
      section: "Step 3: Deploy Backend",
      asks: "Build image, push to ECR, create task definition, deploy to Fargate",
      metIn: ["docker/images/node", "docs/deploying.md"],
      proofs: [
        ...pushOfAnother,
        {
          test: "__tests__/docker/images.test.ts",
          title: "runs as the page's user, which is numeric: ECS and Kubernetes know no names",
        },
      ],
    },
    {
      section: "Next Steps",
      asks: "Perform staged rollout",
      metIn: ["delivery/cosmicspace/deploy.yml", "docs/promoting.md"],
      proofs: [
        {
          test: "__tests__/github/callers.test.ts",
          title: "… brings to production the very image that it built before",
        },
      ],
    },
    {
      section: "Next Steps",
      asks: "Integrate AWS SDK in backend; Implement S3 file uploads; Configure SES for email sending",
      metIn: ["docs/images.md"],
      proofs: [
        {
          test: tests("services"),
          title: "tasks have the document's variables, and log in with the password that RDS rotates",
        },
        {
          byHand:
            "the application is written by its own team: it finds buckets and addresses in its variables",
        },
      ],
    },
  ],
};
