import type { Document } from "./requirement";

const system = "environments/dougust/system.ts";
const dev = "environments/dougust/dev.ts";
const prod = "environments/dougust/prod.ts";
const account = "environments/dougust/account.ts";
const alarms = "environments/dougust/observability/alarms/services.ts";
const databaseAlarms = "environments/dougust/observability/alarms/database.ts";
const services = "__tests__/environments/dougust/services.test.ts";
const whole = "__tests__/environments/dougust/system.test.ts";
const exporting = "__tests__/environments/dougust/export.test.ts";
const stack = "dougust-prod";

/** What document 001 asks for. */
export const dougust: Document = {
  number: "001",
  title: "AWS Cloud Deployment Plan",
  system: "dougust",
  requirements: [
    {
      section: "1. Network Layer (VPC)",
      asks: "VPC: Dedicated VPC with CIDR block (e.g., 10.0.0.0/16)",
      metIn: [system],
      proofs: [{ stack, has: { "aws_vpc.network": { cidr_block: "10.0.0.0/16" } } }],
    },
    {
      section: "1. Network Layer (VPC)",
      asks: "Public, private and database subnets, 2 each across 2 AZs; NAT gateways; internet gateway",
      metIn: [system],
      proofs: [
        { test: whole, title: "… has three tiers in two zones and two NAT gateways" },
        {
          test: "__tests__/src/constructs/network/network.test.ts",
          title: "public subnets reach the internet, app subnets NAT, data subnets nothing",
        },
      ],
    },
    {
      section: "2. Database Layer (RDS PostgreSQL)",
      asks: "Engine: PostgreSQL 15.x or later",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { engine: "postgres", engine_version: "15" } } }],
    },
    {
      section: "2. Database Layer (RDS PostgreSQL)",
      asks: "Deployment: Multi-AZ; Instance Type: Start with db.t3.medium",
      metIn: [dev, prod],
      proofs: [{ test: whole, title: "the database of … is a Multi-AZ …" }],
    },
    {
      section: "2. Database Layer (RDS PostgreSQL)",
      asks: "Storage: 100GB gp3 storage with auto-scaling enabled",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": {
              allocated_storage: 100,
              storage_type: "gp3",
              max_allocated_storage: 500,
            },
          },
        },
      ],
    },
    {
      section: "2. Database Layer (RDS PostgreSQL)",
      asks: "Backup: Automated backups with 7-day retention",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { backup_retention_period: 7 } } }],
    },
    {
      section: "2. Database Layer (RDS PostgreSQL)",
      asks: "Security: Database credentials stored in AWS Secrets Manager",
      metIn: [system, "src/constructs/security/secrets/generated-secret.ts"],
      proofs: [
        { stack, has: { "aws_secretsmanager_secret.secrets_database_password": {} } },
        {
          test: "e2e/pointer-and-rotation.test.ts",
          title: "a first run that is killed after the password was written converges on the next",
        },
      ],
    },
    {
      section: "2. Database Layer (RDS PostgreSQL)",
      asks: "Subnet Group: Deployed in private database subnets; Security Group: Only accessible from ECS tasks",
      metIn: [system, "src/stacks/workloads/connections.ts"],
      proofs: [
        {
          test: whole,
          title: "in … only tasks reach the database, and only the load balancer reaches tasks",
        },
        {
          stack,
          has: {
            "aws_db_subnet_group.database_subnets": {
              subnet_ids: ["${aws_subnet.network_data_a.id}", "${aws_subnet.network_data_b.id}"],
            },
          },
        },
      ],
    },
    {
      section: "3. Compute Layer (ECS Fargate)",
      asks: "ECS cluster; Launch Type: Fargate",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.api": {
              capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1 }],
            },
          },
        },
      ],
    },
    {
      section: "3. Compute Layer (ECS Fargate)",
      asks: "Task Definition: CPU 512, Memory 1024MB, Container Port 3000",
      metIn: [dev, system],
      proofs: [
        { stack: "dougust-dev", has: { "aws_ecs_task_definition.api_task": { cpu: "512", memory: "1024" } } },
        { stack: "dougust-dev", has: { "aws_lb_target_group.api_traffic_targets": { port: 3000 } } },
      ],
    },
    {
      section: "3. Compute Layer (ECS Fargate)",
      asks: "Environment Variables: Non-sensitive config; Secrets: JWT secrets, database URL from Secrets Manager",
      metIn: [system],
      proofs: [{ test: services, title: "tasks have the document's variables" }],
    },
    {
      section: "3. Compute Layer (ECS Fargate)",
      asks: "Desired Count: 2; Auto-scaling: CPU/Memory based scaling (min: 2, max: 10)",
      metIn: [dev, prod],
      proofs: [
        { stack: "dougust-dev", has: { "aws_ecs_service.api": { desired_count: 2 } } },
        { stack, has: { "aws_appautoscaling_target.api_scaling": { min_capacity: 2, max_capacity: 10 } } },
      ],
    },
    {
      section: "3. Compute Layer (ECS Fargate)",
      asks: "Health Check: HTTP GET /api/health",
      metIn: [system],
      proofs: [{ test: services, title: "… checks /api/health and keeps visitors on their task" }],
    },
    {
      section: "3. Compute Layer (ECS Fargate)",
      asks: "Deployment: Rolling updates with circuit breaker",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.api": {
              deployment_circuit_breaker: { enable: true, rollback: true },
              deployment_minimum_healthy_percent: 100,
              deployment_maximum_percent: 200,
            },
          },
        },
      ],
    },
    {
      section: "4. Load Balancing (ALB)",
      asks: "Type: Application Load Balancer; Scheme: Internet-facing",
      metIn: [system],
      proofs: [
        { stack, has: { "aws_lb.load_balancer": { load_balancer_type: "application", internal: false } } },
      ],
    },
    {
      section: "4. Load Balancing (ALB)",
      asks: "HTTP (80) - redirect to HTTPS; HTTPS (443) - for production with SSL certificate",
      metIn: [prod],
      proofs: [{ test: services, title: "production is reached by HTTPS alone, protected and in public" }],
    },
    {
      section: "4. Load Balancing (ALB)",
      asks: "Target Group: ECS tasks on port 3000; Health Check: /api/health; Stickiness: Enabled",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_target_group.api_traffic_targets": {
              port: 3000,
              health_check: { path: "/api/health" },
              stickiness: { enabled: true },
            },
          },
        },
      ],
    },
    {
      section: "5. Container Registry (ECR)",
      asks: "Private repository; Lifecycle Policy: Keep last 10 images, delete untagged after 7 days; Scan on Push",
      metIn: [account, "src/constructs/delivery/image-repository.ts"],
      proofs: [
        {
          stack: "dougust-account",
          has: {
            "aws_ecr_repository.dougust_backend": { image_scanning_configuration: { scan_on_push: true } },
          },
        },
        {
          test: "__tests__/src/constructs/delivery/image-repository.test.ts",
          title: "untagged images go after a week, then all but the last ten",
        },
      ],
    },
    {
      section: "6. Secrets Management",
      asks: "prod/dougust/database-url, prod/dougust/jwt-secret, prod/dougust/jwt-refresh-secret",
      metIn: [system],
      proofs: [
        { test: whole, title: "the secrets of … have the document's names below the environment's" },
        {
          stack,
          has: { "aws_secretsmanager_secret.secrets_jwt_secret": { name: "prod/dougust/jwt-secret" } },
        },
      ],
    },
    {
      section: "7. Monitoring & Logging",
      asks: "CloudWatch Logs: Application and container logs; Metrics: CPU, Memory, Request count",
      metIn: [system, "environments/dougust/observability/dashboard.ts"],
      proofs: [
        {
          stack,
          has: { "aws_cloudwatch_log_group.api_task_logs": { retention_in_days: 90 } },
        },
        { test: "__tests__/environments/dougust/dashboard.test.ts", title: "shows …: … …" },
      ],
    },
    {
      section: "7. Monitoring & Logging",
      asks: "Alarms: High CPU/Memory usage",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_api_cpu": { threshold: 80 },
            "aws_cloudwatch_metric_alarm.alarms_api_memory": { threshold: 85 },
          },
        },
      ],
    },
    {
      section: "7. Monitoring & Logging",
      asks: "Alarms: Database connection issues",
      metIn: [databaseAlarms],
      proofs: [
        { stack, has: { "aws_cloudwatch_metric_alarm.alarms_database_connections": { threshold: 80 } } },
      ],
    },
    {
      section: "7. Monitoring & Logging",
      asks: "Alarms: Application errors",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: { "aws_cloudwatch_metric_alarm.alarms_application_errors": { threshold: 10, period: 300 } },
        },
      ],
    },
    {
      section: "7. Monitoring & Logging",
      asks: "Container Insights: Enabled for detailed metrics",
      metIn: [system],
      proofs: [
        {
          stack,
          has: { "aws_ecs_cluster.cluster": { setting: [{ name: "containerInsights", value: "enabled" }] } },
        },
      ],
    },
    {
      section: "Project Structure",
      asks: "infra/backend with network, database, secrets, ecr, ecs, monitoring and pipeline stacks in AWS CDK",
      metIn: ["src/stacks/system-stack.ts", "src/stacks/account-stack.ts"],
      proofs: [
        {
          decided:
            "CDKTF and one stack for each environment in place of CDK's stacks (docs/decisions/documents.md, Structure)",
        },
      ],
    },
    {
      section: "Phase 1: Infrastructure Setup (Week 1)",
      asks: "Create CDK Project; Bootstrap CDK; cdk deploy --all",
      metIn: ["docs/state.md", "docs/deploying.md"],
      proofs: [
        {
          test: "e2e/story.test.ts",
          title: "first the bucket and key of all states, then the account with repositories and roles",
        },
        {
          decided:
            "a stack with the state's bucket in place of a bootstrap, and one plan for each environment (docs/decisions/documents.md, Structure)",
        },
      ],
    },
    {
      section: "Phase 1: Infrastructure Setup (Week 1)",
      asks: "Network, Secrets, Database, ECR, ECS and Monitoring Stack",
      metIn: [system, account],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc.network": { cidr_block: "10.0.0.0/16" },
            "aws_secretsmanager_secret.secrets_database_url": { name: "prod/dougust/database-url" },
            "aws_db_instance.database": { multi_az: true },
            "aws_ecs_service.api": { desired_count: 4 },
            "aws_cloudwatch_metric_alarm.alarms_api_cpu": { threshold: 80 },
          },
        },
        {
          stack: "dougust-account",
          has: { "aws_ecr_repository.dougust_backend": { image_tag_mutability: "IMMUTABLE" } },
        },
      ],
    },
    {
      section: "Required Secrets (Secrets Manager)",
      asks: "DATABASE_URL (auto-generated from RDS), JWT_SECRET, JWT_REFRESH_SECRET",
      metIn: [system],
      proofs: [
        { test: services, title: "tasks have the document's variables" },
        {
          test: "e2e/pointer-and-rotation.test.ts",
          title: "a rotation that is killed half way converges on the next run",
        },
      ],
    },
    {
      section: "Environment Variables (ECS Task)",
      asks: "NODE_ENV, PORT, JWT_ACCESS_TOKEN_TTL, JWT_REFRESH_TOKEN_TTL, TENANT_ID, NEXT_PUBLIC_API_URL",
      metIn: [system],
      proofs: [{ test: services, title: "tasks have the document's variables" }],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Enable encryption at rest for RDS",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { storage_encrypted: true } } }],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Configure security groups with least privilege",
      metIn: ["src/stacks/workloads/connections.ts"],
      proofs: [
        {
          test: whole,
          title: "in … only tasks reach the database, and only the load balancer reaches tasks",
        },
      ],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Enable AWS WAF on ALB (optional)",
      metIn: ["environments/dougust/edge/waf.ts"],
      proofs: [
        {
          test: "__tests__/environments/all-stacks-waf.test.ts",
          title: "dougust's production has no CloudFront: its load balancer is looked at",
        },
      ],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Implement VPC Flow Logs",
      metIn: [system],
      proofs: [{ stack, has: { "aws_flow_log.network_flow_logs": { traffic_type: "ALL" } } }],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Set up CloudWatch dashboards; Configure alarms; Set up SNS for alert notifications",
      metIn: ["environments/dougust/observability/observability.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_dashboard.dashboard": {},
            "aws_sns_topic_subscription.notifications_critical_on_call": { protocol: "email" },
            "aws_sns_topic_subscription.notifications_warning_team": { protocol: "email" },
          },
        },
      ],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Configure automated RDS snapshots; Document disaster recovery procedures; Test restore procedures",
      metIn: [system, "docs/runbooks/restoring-a-backup.md", "docs/runbooks/restore-export.md"],
      proofs: [
        { stack, has: { "aws_db_instance.database": { backup_retention_period: 7 } } },
        { byHand: "a restore is tried by people, on AWS; the local cloud has databases without data" },
      ],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Set up CloudFront CDN (optional)",
      metIn: [],
      proofs: [
        { decided: "WAF on in prod, CloudFront off (docs/decisions/documents.md, WAF and CloudFront)" },
      ],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Enable ALB access logs",
      metIn: [system],
      proofs: [{ stack, has: { "aws_lb.load_balancer": { access_logs: { enabled: true } } } }],
    },
    {
      section: "Phase 4: Production Hardening",
      asks: "Domain in Route 53, certificate in ACM, ALB with HTTPS listener, DNS records (optional)",
      metIn: [prod],
      proofs: [
        {
          stack,
          has: {
            "aws_route53_zone.zone": { name: "dougust.example" },
            "aws_acm_certificate.load_balancer_certificate": { validation_method: "DNS" },
            "aws_route53_record.zone_api_dougust_example_a": { name: "api.dougust.example" },
          },
        },
        {
          byHand:
            "the domain itself is registered by its owner, and its name servers are set there (README, Deploying)",
        },
      ],
    },
    {
      section: "Development Environment",
      asks: "2 tasks, 0.5 vCPU, 1GB; db.t3.medium, Multi-AZ; NAT Gateway (2 AZs); Total: ~$250/month",
      metIn: [dev, "docs/cost.md"],
      proofs: [
        {
          stack: "dougust-dev",
          has: {
            "aws_db_instance.database": { instance_class: "db.t3.medium", multi_az: true },
            "aws_nat_gateway.network_nat_b": {},
            "aws_budgets_budget.budget": { limit_amount: "250" },
          },
        },
      ],
    },
    {
      section: "Production Environment",
      asks: "4 tasks, 1 vCPU, 2GB; db.t3.large, Multi-AZ; NAT Gateway (2 AZs); Total: ~$510/month",
      metIn: [prod, "docs/cost.md"],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_task_definition.api_task": { cpu: "1024", memory: "2048" },
            "aws_ecs_service.api": { desired_count: 4 },
            "aws_db_instance.database": { instance_class: "db.t3.large", multi_az: true },
            "aws_nat_gateway.network_nat_b": {},
            "aws_budgets_budget.budget": { limit_amount: "510" },
          },
        },
      ],
    },
    {
      section: "Horizontal Scaling (ECS Tasks)",
      asks: "CPU > 70% or Memory > 80%; max 10, min 2 tasks; Cooldown: 300 seconds",
      metIn: [system, prod],
      proofs: [
        {
          stack,
          has: {
            "aws_appautoscaling_policy.api_scaling_cpu": {
              target_tracking_scaling_policy_configuration: {
                target_value: 70,
                scale_in_cooldown: 300,
                scale_out_cooldown: 300,
              },
            },
            "aws_appautoscaling_policy.api_scaling_memory": {
              target_tracking_scaling_policy_configuration: { target_value: 80 },
            },
          },
        },
        {
          decided:
            "target tracking decides how many tasks come or go, not one at a time: it follows the same figures (docs/decisions/documents.md, Scaling)",
        },
      ],
    },
    {
      section: "Vertical Scaling (RDS)",
      asks: "Monitor database performance metrics; Upgrade instance type as needed",
      metIn: ["docs/changes.md", "environments/dougust/observability/dashboard.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": { performance_insights_enabled: true, monitoring_interval: 60 },
          },
        },
        { test: "e2e/changes.test.ts", title: "all changes together" },
      ],
    },
    {
      section: "Vertical Scaling (RDS)",
      asks: "Enable read replicas for read-heavy workloads",
      metIn: [],
      proofs: [
        {
          decided:
            "not built: no environment of the document has one, and an RDS instance takes none by its page yet (docs/decisions/documents.md, Replicas for reading)",
        },
      ],
    },
    {
      section: "Database Connection Pooling",
      asks: "Configure Drizzle connection pool size: 10-20 connections per ECS task",
      metIn: [],
      proofs: [
        {
          byHand:
            "the pool is set in the application's code; an alarm watches connections against their maximum",
        },
      ],
    },
    {
      section: "Security Best Practices",
      asks: "Use private subnets for ECS and RDS; No direct database access from internet",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.api": { network_configuration: { assign_public_ip: false } },
            "aws_db_instance.database": { publicly_accessible: false },
          },
        },
      ],
    },
    {
      section: "Security Best Practices",
      asks: "Never hardcode credentials; Use Secrets Manager for all sensitive data; Rotate secrets regularly",
      metIn: ["src/constructs/security/secrets", "docs/changes.md"],
      proofs: [
        {
          test: "__tests__/environments/all-stacks-secrecy.test.ts",
          title: "every variable of a container that names a secret comes from Secrets Manager",
        },
        {
          test: "e2e/pointer-and-rotation.test.ts",
          title: "a rotation that is killed half way converges on the next run",
        },
        {
          byHand:
            "somebody raises the version in the page when a rotation is due: tasks must be replaced right after it",
        },
      ],
    },
    {
      section: "Security Best Practices",
      asks: "Scan images for vulnerabilities; Run as non-root user",
      metIn: [account, system],
      proofs: [
        {
          stack: "dougust-account",
          has: {
            "aws_ecr_repository.dougust_backend": { image_scanning_configuration: { scan_on_push: true } },
          },
        },
        {
          test: "__tests__/docker/images.test.ts",
          title: "runs as the page's user, which is numeric: ECS and Kubernetes know no names",
        },
        {
          test: "__tests__/src/constructs/compute/task/container-definition.test.ts",
          title: "the container has no root rights, a read-only file system and an init process",
        },
      ],
    },
    {
      section: "Security Best Practices",
      asks: "Use IAM roles for ECS tasks; Enable CloudTrail for audit logging",
      metIn: [system, account],
      proofs: [
        {
          stack: "dougust-account",
          has: {
            "aws_cloudtrail.audit_trail": { is_multi_region_trail: true, enable_log_file_validation: true },
          },
        },
        {
          stack,
          has: { "aws_ecs_task_definition.api_task": { task_role_arn: "${aws_iam_role.api_task_role.arn}" } },
        },
      ],
    },
    {
      section: "Security Best Practices",
      asks: "Implement MFA for AWS console access",
      metIn: [account],
      proofs: [
        {
          test: "__tests__/environments/accounts.test.ts",
          title: "writes down what everybody does in all regions, and keeps it for a year",
        },
        { byHand: "each person sets up a device; an alarm of the account tells of a sign-in without one" },
      ],
    },
    {
      section: "Security Best Practices",
      asks: "Enable encryption at rest and in transit; Regular automated backups; Implement database access logging",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_parameter_group.database_parameters": {
              parameter: [
                { name: "log_connections", value: "1", apply_method: "immediate" },
                { name: "log_disconnections", value: "1", apply_method: "immediate" },
                { name: "rds.force_ssl", value: "1", apply_method: "immediate" },
              ],
            },
            "aws_db_instance.database": {
              storage_encrypted: true,
              enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"],
            },
          },
        },
      ],
    },
    {
      section: "Key Metrics to Monitor",
      asks: "Application Metrics: Request rate and latency, Error rates (4xx, 5xx), Task count and health",
      metIn: ["environments/dougust/observability/dashboard.ts"],
      proofs: [
        { stack, has: { "aws_cloudwatch_dashboard.dashboard": {} } },
        { test: "__tests__/environments/dougust/dashboard.test.ts", title: "shows …: … …" },
      ],
    },
    {
      section: "Key Metrics to Monitor",
      asks: "Database Metrics: CPU and memory utilization, Connection count, Query performance, Storage usage",
      metIn: ["environments/dougust/observability/dashboard.ts"],
      proofs: [
        { test: "__tests__/environments/dougust/dashboard.test.ts", title: "shows …: … …" },
        {
          stack,
          has: {
            "aws_cloudwatch_dashboard.dashboard": {},
            "aws_db_instance.database": { performance_insights_enabled: true },
          },
        },
      ],
    },
    {
      section: "Key Metrics to Monitor",
      asks: "Infrastructure Metrics: ECS service health, ALB healthy target count, NAT Gateway throughput",
      metIn: ["environments/dougust/observability/dashboard.ts"],
      proofs: [
        { test: "__tests__/environments/dougust/dashboard.test.ts", title: "shows …: … …" },
        {
          stack,
          has: {
            "aws_cloudwatch_dashboard.dashboard": {},
            "aws_cloudwatch_metric_alarm.alarms_missing_tasks": { threshold: 0 },
          },
        },
      ],
    },
    {
      section: "Recommended Alarms",
      asks: "ECS Service: Unhealthy task count > 0",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: { "aws_cloudwatch_metric_alarm.alarms_unhealthy_hosts": { threshold: 0, period: 60 } },
        },
      ],
    },
    {
      section: "Recommended Alarms",
      asks: "RDS: CPU > 80% for 5 minutes",
      metIn: [databaseAlarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_database_cpu": {
              threshold: 80,
              period: 60,
              evaluation_periods: 5,
            },
          },
        },
      ],
    },
    {
      section: "Recommended Alarms",
      asks: "RDS: Storage < 20% free",
      metIn: [databaseAlarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_free_storage": { comparison_operator: "LessThanThreshold" },
          },
        },
        {
          test: "__tests__/environments/dougust/data-alarms.test.ts",
          title: "storage is compared with what is allocated, which grows by itself",
        },
      ],
    },
    {
      section: "Recommended Alarms",
      asks: "ALB: 5xx errors > 10 in 5 minutes",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_server_errors": { threshold: 10, period: 300 },
            "aws_cloudwatch_metric_alarm.alarms_balancer_errors": { threshold: 10, period: 300 },
          },
        },
      ],
    },
    {
      section: "Recommended Alarms",
      asks: "ALB: Healthy targets < 1",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_no_healthy_hosts": {
              threshold: 1,
              comparison_operator: "LessThanThreshold",
            },
          },
        },
      ],
    },
    {
      section: "Backup Strategy",
      asks: "RDS Automated Backups: Daily, 7-day retention",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { backup_retention_period: 7 } } }],
    },
    {
      section: "Backup Strategy",
      asks: "RDS Manual Snapshots: Before major deployments",
      metIn: ["docs/changes.md"],
      proofs: [{ byHand: "whoever deploys decides what is major: aws rds create-db-snapshot before it" }],
    },
    {
      section: "Backup Strategy",
      asks: "Database Export: Weekly full backup to S3",
      metIn: [system, "environments/dougust/commands/export-database.ts"],
      proofs: [
        { test: exporting, title: "every Sunday … exports its database, before maintenance and backup" },
        { test: exporting, title: "the export of … is kept in its bucket once the dump is whole" },
        { stack, has: { "aws_cloudwatch_metric_alarm.alarms_export_missed": {} } },
        { test: exporting, title: "a week of … without an export alarms, and so does a missed start" },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Database Failure: Automatic failover to standby (Multi-AZ)",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { multi_az: true } } }],
    },
    {
      section: "Recovery Procedures",
      asks: "Database Failure: RTO: < 2 minutes",
      metIn: [prod],
      proofs: [
        { stack, has: { "aws_db_instance.database": { multi_az: true } } },
        {
          byHand:
            "AWS writes that a failover takes 60 to 120 seconds, and nobody has measured it (docs/decisions/documents.md, Figures of recovery)",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Database Failure: RPO: < 5 minutes",
      metIn: [system, "docs/runbooks/restoring-a-backup.md"],
      proofs: [
        { stack, has: { "aws_db_instance.database": { multi_az: true, backup_retention_period: 7 } } },
        {
          byHand:
            "a standby has every write before it counts; a moment can be restored up to the last five minutes, as AWS writes",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Application Failure: ECS auto-recovery of failed tasks",
      metIn: [system, alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.api": { desired_count: 4 },
            "aws_cloudwatch_metric_alarm.alarms_missing_tasks": { threshold: 0, evaluation_periods: 10 },
          },
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Application Failure: RTO: < 5 minutes",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_target_group.api_traffic_targets": {
              health_check: { interval: 30, unhealthy_threshold: 3 },
            },
            "aws_ecs_service.api": {
              deployment_circuit_breaker: { enable: true, rollback: true },
              deployment_minimum_healthy_percent: 100,
            },
          },
        },
        {
          byHand:
            "a task that hangs is noticed after 90 seconds; how long its successor takes to start depends on the image (docs/decisions/documents.md, Figures of recovery)",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Region Failure: Manual failover to backup region (if configured); Restore from latest RDS snapshot",
      metIn: [prod, "docs/runbooks/restoring-a-backup.md"],
      proofs: [
        {
          stack,
          has: {
            "aws_backup_plan.backups_plan": {
              rule: [
                { copy_action: [{ destination_vault_arn: "${aws_backup_vault.backups_copy_vault.arn}" }] },
              ],
            },
            "aws_backup_vault.backups_copy_vault": { provider: "aws.us-west-2" },
          },
        },
        {
          test: "__tests__/environments/backups.test.ts",
          title: "… keeps a week of backups of its database, and copies in us-west-2",
        },
        {
          byHand:
            "a person decides that a region is lost, builds the environment in the other one and restores the last copy there, as the page tells; nobody has tried it, and the local cloud has no recovery points",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Region Failure: RTO: < 1 hour",
      metIn: ["docs/runbooks/restoring-a-backup.md"],
      proofs: [
        {
          decided:
            "not met: nothing but copies waits in us-west-2, and how long people build there nobody has measured (docs/decisions/documents.md, Loss of a region)",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Region Failure: RPO: < 1 hour",
      metIn: ["docs/runbooks/restoring-a-backup.md"],
      proofs: [
        {
          decided:
            "not met: the database is copied to us-west-2 once a day, so up to a day is lost (docs/decisions/documents.md, Loss of a region)",
        },
      ],
    },
    {
      section: "Database Migration",
      asks: "Setup RDS instance; Verify schema; Seed data if needed",
      metIn: [system],
      proofs: [
        { byHand: "seeds and schemas are the application's; psql reaches the database from a task alone" },
      ],
    },
    {
      section: "Application Migration",
      asks: "Deploy to Staging: Test full stack in AWS",
      metIn: ["environments/dougust/staging.ts"],
      proofs: [{ stack: "dougust-staging", has: { "aws_db_instance.database": { multi_az: true } } }],
    },
    {
      section: "Application Migration",
      asks: "Load Testing; DNS Cutover; Monitor: Watch metrics for 24-48 hours",
      metIn: ["docs/runbooks/dns.md"],
      proofs: [{ byHand: "people do it once, when the application moves; the dashboard shows it" }],
    },
    {
      section: "Recommended Schedule",
      asks: "Database Maintenance: Sunday 2-4 AM (your timezone)",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { maintenance_window: "sun:02:00-sun:04:00" } } }],
    },
    {
      section: "Recommended Schedule",
      asks: "Infrastructure Updates: Planned maintenance windows",
      metIn: ["docs/changes.md", "docs/deploying.md"],
      proofs: [
        {
          test: "e2e/story.test.ts",
          title: "an environment is planned, and that plan is applied and recorded",
        },
        {
          byHand:
            "whoever approves an apply chooses the hour; what AWS can put off waits for the database's window (docs/changes.md, What waits for the maintenance window)",
        },
      ],
    },
    {
      section: "Access Management",
      asks: "Document who has access to AWS console, who can approve deployments, on-call rotation",
      metIn: [],
      proofs: [
        { byHand: "names of people change without a deployment, and belong into the team's own records" },
      ],
    },
    {
      section: "Next Steps",
      asks: "Set up AWS account and IAM users",
      metIn: [],
      proofs: [
        { byHand: "an account and its root user are a person's; nothing can be applied before" },
        {
          decided:
            "no users: people come by their own sign-on, pipelines by OIDC (docs/decisions/documents.md, CI credentials)",
        },
      ],
    },
    {
      section: "Next Steps",
      asks: "Deploy to development environment; Test and validate; Deploy to production",
      metIn: [dev, "docs/promoting.md"],
      proofs: [
        {
          test: "__tests__/github/callers.test.ts",
          title: "… brings to production the very image that it built before",
        },
      ],
    },
    {
      section: "Pipeline Stages",
      asks: "Build & Test: install, lint, test, build",
      metIn: ["delivery/dougust/deploy.yml", ".github/workflows/test-node.yml"],
      proofs: [
        { test: "__tests__/github/callers.test.ts", title: "each system has a workflow to copy" },
        { test: "__tests__/github/lint.test.ts", title: "actionlint finds nothing in …" },
      ],
    },
    {
      section: "Pipeline Stages",
      asks: "Docker Build & Push: tag with commit SHA and 'latest', push to ECR",
      metIn: [".github/workflows/build-image.yml"],
      proofs: [
        { test: "e2e/delivery/images.test.ts", title: "pushing" },
        { decided: "never latest: tags are immutable (docs/decisions/documents.md, Images)" },
      ],
    },
    {
      section: "Pipeline Stages",
      asks: "Deploy to ECS: new task definition, deploy, wait for stability, smoke tests",
      metIn: [".github/workflows/deploy-service.yml"],
      proofs: [
        {
          test: "e2e/story.test.ts",
          title: "a push of the application migrates and deploys its image, and nothing is left to plan",
        },
        { test: "e2e/delivery/tell.test.ts", title: "smoke test" },
      ],
    },
    {
      section: "Required GitHub Secrets",
      asks: "AWS_ACCOUNT_ID, AWS_REGION, access key, ECR_REPOSITORY",
      metIn: ["delivery/dougust/deploy.yml", "src/constructs/delivery/identity"],
      proofs: [
        {
          test: "__tests__/github/rules.test.ts",
          title: "… knows no secret: whoever it is, GitHub says by OIDC",
        },
        { test: "__tests__/environments/delivery/trust.test.ts", title: "… is for …" },
        {
          decided:
            "account, region and repository are no secrets and stand in the workflow; keys there are none (docs/decisions/documents.md, CI credentials)",
        },
      ],
    },
    {
      section: "Phase 2: Application Containerization",
      asks: "Multi-stage Dockerfile, dist of the NX build, production dependencies, health check endpoint",
      metIn: ["docker/images/nestjs"],
      proofs: [
        {
          test: "__tests__/docker/images.test.ts",
          title: "runs as the page's user, which is numeric: ECS and Kubernetes know no names",
        },
        { test: "__tests__/docker/images.test.ts", title: "is asked after itself as its page has ECS do it" },
      ],
    },
    {
      section: "Phase 2: Application Containerization",
      asks: "node:18-alpine base image",
      metIn: ["docs/decisions/base-images.md"],
      proofs: [
        {
          decided:
            "Node 18 ended in April 2025: a living release in its place (docs/decisions/base-images.md)",
        },
      ],
    },
    {
      section: "Phase 2: Application Containerization",
      asks: ".dockerignore; Local Testing",
      metIn: ["docker/images/nestjs", "docker/systems/dougust/docker-compose.yml"],
      proofs: [
        {
          test: "__tests__/docker/compose.test.ts",
          title: "every system can be tried on a person's machine",
        },
      ],
    },
    {
      section: "Phase 3: CI/CD Pipeline Setup",
      asks: "GitHub Actions workflow, credentials, monitor the deployment, verify the service",
      metIn: ["delivery/dougust/deploy.yml", "docs/delivery.md"],
      proofs: [
        {
          test: "e2e/story.test.ts",
          title: "a push of the application migrates and deploys its image, and nothing is left to plan",
        },
        {
          byHand:
            "a team sets up GitHub once: environments with reviewers, branch protection (docs/delivery.md)",
        },
      ],
    },
    {
      section: "Phase 3: CI/CD Pipeline Setup",
      asks: "Create IAM user for GitHub Actions; Grant necessary permissions; Add secrets to GitHub repository",
      metIn: [account, "docs/delivery.md"],
      proofs: [
        { test: "__tests__/environments/delivery/trust.test.ts", title: "… is for …" },
        {
          decided:
            "a role for each environment in place of a user, and no secret at GitHub (docs/decisions/documents.md, CI credentials)",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Application Failure: Rollback to previous ECS task definition",
      metIn: [".github/actions/roll-back", "docs/rolling-back.md"],
      proofs: [
        {
          test: "e2e/story.test.ts",
          title:
            "a version that does not come up is rolled back by ECS and by the workflow, and nothing is left to plan",
        },
      ],
    },
    {
      section: "Database Migration",
      asks: "Run Migrations: Use Drizzle migration tools",
      metIn: ["environments/dougust/system.ts", ".github/actions/migrate"],
      proofs: [
        { test: "e2e/story.test.ts", title: "a migration that fails shows its log, and nothing changes" },
        {
          test: "e2e/delivery/migrate.test.ts",
          title: "a migration that fails shows its log and leaves services and pointer as they are",
        },
      ],
    },
    {
      section: "Application Migration",
      asks: "Blue/Green Deployment: Deploy to production with rollback plan",
      metIn: ["docs/rolling-back.md"],
      proofs: [
        {
          test: "e2e/story.test.ts",
          title:
            "a version that does not come up is rolled back by ECS and by the workflow, and nothing is left to plan",
        },
        {
          decided:
            "a rolling deployment with circuit breaker, as the compute layer asks; blue-green is one word of the page",
        },
      ],
    },
    {
      section: "Recommended Schedule",
      asks: "Application Updates: Continuous deployment during business hours",
      metIn: ["delivery/dougust/deploy.yml"],
      proofs: [
        {
          test: "__tests__/github/callers.test.ts",
          title: "… deploys by itself where the main branch may, and nowhere else",
        },
        { byHand: "whoever merges or promotes chooses the hour" },
      ],
    },
    {
      section: "Runbooks",
      asks: "Deployment, rollback, scaling procedures, incident response",
      metIn: [
        "docs/deploying.md",
        "docs/rolling-back.md",
        "docs/scaling.md",
        "docs/runbooks/incident-response.md",
      ],
      proofs: [{ test: "e2e/documentation.test.ts", title: "commands of …" }],
    },
    {
      section: "Security Best Practices",
      asks: "Use minimal base images (Alpine)",
      metIn: ["docker/images/nestjs"],
      proofs: [{ test: "e2e/containers.test.ts", title: "linters find nothing" }],
    },
  ],
};
