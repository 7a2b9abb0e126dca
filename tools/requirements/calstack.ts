import { pushOfAnother } from "./delivered";
import type { Document } from "./requirement";

const system = "environments/calstack/system.ts";
const prod = "environments/calstack/prod.ts";
const staging = "environments/calstack/staging.ts";
const tests = "__tests__/environments/calstack/system.test.ts";
const stack = "calstack-prod";

/** What document 004 asks for. */
export const calstack: Document = {
  number: "004",
  title: "CalStack AWS Production Deployment Strategy",
  system: "calstack",
  requirements: [
    {
      section: "Architecture Overview",
      asks: "Internet → Route 53 → CloudFront → ALB → ECS Fargate → MongoDB",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_route53_record.zone_calstack_example_a": {
              alias: { name: "${aws_cloudfront_distribution.edge_distribution.domain_name}" },
            },
            "aws_vpc_security_group_ingress_rule.load_balancer_from_cloudfront": {
              from_port: 443,
              prefix_list_id: "${data.aws_ec2_managed_prefix_list.load_balancer_cloudfront.id}",
            },
            "aws_vpc_security_group_ingress_rule.app_from_load_balancer": { from_port: 3000, to_port: 3000 },
            "aws_vpc_security_group_ingress_rule.database_from_app": { from_port: 27017, to_port: 27017 },
          },
        },
      ],
    },
    {
      section: "Architecture Overview",
      asks: "Auto Scaling Group, Multiple AZ Deployment",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.app": {
              network_configuration: {
                subnets: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
              },
            },
          },
        },
        {
          decided: "Fargate has no Auto Scaling group: Application Auto Scaling changes the number of tasks",
        },
      ],
    },
    {
      section: "Container Infrastructure",
      asks: "ECS Fargate: Serverless container hosting",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.app": {
              capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1 }],
            },
          },
        },
      ],
    },
    {
      section: "Container Infrastructure",
      asks: "Application Load Balancer (ALB): SSL termination & load balancing",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb.load_balancer": { load_balancer_type: "application" },
            "aws_lb_listener.load_balancer_https": {
              protocol: "HTTPS",
              ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
            },
          },
        },
      ],
    },
    {
      section: "Container Infrastructure",
      asks: "Auto Scaling: Horizontal scaling based on CPU/memory",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_appautoscaling_policy.app_scaling_cpu": {
              target_tracking_scaling_policy_configuration: {
                predefined_metric_specification: {
                  predefined_metric_type: "ECSServiceAverageCPUUtilization",
                },
              },
            },
            "aws_appautoscaling_policy.app_scaling_memory": {
              target_tracking_scaling_policy_configuration: {
                predefined_metric_specification: {
                  predefined_metric_type: "ECSServiceAverageMemoryUtilization",
                },
              },
            },
          },
        },
      ],
    },
    {
      section: "Container Infrastructure",
      asks: "Multi-AZ: High availability across availability zones",
      metIn: [system, prod],
      proofs: [
        {
          stack,
          has: {
            "aws_lb.load_balancer": {
              subnets: ["${aws_subnet.network_public_a.id}", "${aws_subnet.network_public_b.id}"],
            },
            "aws_docdb_cluster_instance.database_instance_1": {},
            "aws_docdb_cluster_instance.database_instance_2": {},
          },
        },
      ],
    },
    {
      section: "Database",
      asks: "MongoDB Atlas: Managed MongoDB service",
      metIn: ["environments/calstack/dev.ts", prod],
      proofs: [
        {
          test: tests,
          title: "dev keeps Atlas: no database here, a URI that people supply, and only MongoDB's ports open",
        },
        { test: tests, title: "prod may switch to Atlas over PrivateLink by data alone" },
        {
          decided:
            "staging and prod run DocumentDB (docs/decisions/documents.md, MongoDB): Atlas is another company's, and not Terraform's here",
        },
      ],
    },
    {
      section: "Database",
      asks: "No code changes required: Current MONGO_URI works",
      metIn: [system],
      proofs: [{ test: tests, title: "… reads the document's secrets" }],
    },
    {
      section: "Database",
      asks: "Built-in clustering, backups, and monitoring",
      metIn: [prod, "environments/calstack/observability/alarms/database.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_docdb_cluster.database": { backup_retention_period: 7, deletion_protection: true },
            "aws_cloudwatch_metric_alarm.alarms_replica_lag": {},
          },
        },
      ],
    },
    {
      section: "Networking & Security",
      asks: "VPC: Isolated network environment",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc.network": { cidr_block: "10.0.0.0/16" },
            "aws_default_security_group.network_default": { ingress: [], egress: [] },
          },
        },
        {
          test: "__tests__/src/constructs/network/network.test.ts",
          title: "public subnets reach the internet, app subnets NAT, data subnets nothing",
        },
      ],
    },
    {
      section: "Networking & Security",
      asks: "Private subnets: ECS tasks run in private subnets",
      metIn: [system],
      proofs: [
        { stack, has: { "aws_ecs_service.app": { network_configuration: { assign_public_ip: false } } } },
        {
          test: "__tests__/src/constructs/network/network.test.ts",
          title: "public subnets reach the internet, app subnets NAT, data subnets nothing",
        },
      ],
    },
    {
      section: "Networking & Security",
      asks: "Public subnets: ALB in public subnets",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb.load_balancer": {
              internal: false,
              subnets: ["${aws_subnet.network_public_a.id}", "${aws_subnet.network_public_b.id}"],
            },
          },
        },
      ],
    },
    {
      section: "Networking & Security",
      asks: "Security Groups: Granular access control",
      metIn: ["src/stacks/workloads/connections.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc_security_group_ingress_rule.app_from_load_balancer": {
              referenced_security_group_id: "${aws_security_group.load_balancer_group.id}",
            },
            "aws_vpc_security_group_ingress_rule.database_from_app": {
              referenced_security_group_id: "${aws_security_group.app_group.id}",
            },
          },
        },
      ],
    },
    {
      section: "Networking & Security",
      asks: "AWS Secrets Manager: Secure environment variable storage",
      metIn: [system],
      proofs: [{ test: tests, title: "… reads the document's secrets" }],
    },
    {
      section: "SSL & CDN",
      asks: "AWS Certificate Manager: Free SSL certificates",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_acm_certificate.load_balancer_certificate": {
              domain_name: "calstack.example",
              validation_method: "DNS",
            },
          },
        },
      ],
    },
    {
      section: "SSL & CDN",
      asks: "CloudFront: Global CDN for static assets",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_cloudfront_cache_policy.edge_distribution_static_cache_365_days": {
              default_ttl: 31_536_000,
            },
          },
        },
      ],
    },
    {
      section: "SSL & CDN",
      asks: "Route 53: DNS management",
      metIn: ["environments/calstack/edge/dns.ts"],
      proofs: [{ stack, has: { "aws_route53_zone.zone": { name: "calstack.example" } } }],
    },
    {
      section: "Infrastructure as Code (Terraform)",
      asks: "main.tf, variables.tf, outputs.tf, modules: networking, ecs, alb, secrets, dns",
      metIn: ["src/constructs", "src/stacks/system-stack.ts"],
      proofs: [
        {
          test: "e2e/validate.test.ts",
          title: "the bundle of … is valid for a real Terraform and AWS provider",
        },
        {
          decided:
            "the modules are constructs, and the JSON that comes out is one root module for each environment (docs/decisions/documents.md, Structure)",
        },
      ],
    },
    {
      section: "Infrastructure as Code (Terraform)",
      asks: "environments: dev, staging, prod",
      metIn: ["environments/calstack/dev.ts", staging, prod],
      proofs: [
        {
          test: "__tests__/environments/places.test.ts",
          title: "five systems have an account, and 15 environments between them",
        },
      ],
    },
    {
      section: "Phase 2: AWS Infrastructure (Terraform)",
      asks: "VPC and networking setup; ECS cluster and service configuration",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_vpc.network": { cidr_block: "10.0.0.0/16" },
            "aws_subnet.network_app_b": { availability_zone: "us-east-1b" },
            "aws_ecs_cluster.cluster": { name: "calstack-prod" },
            "aws_ecs_service.app": { desired_count: 2 },
          },
        },
      ],
    },
    {
      section: "Phase 2: AWS Infrastructure (Terraform)",
      asks: "Application Load Balancer with SSL; Auto Scaling policies; Secrets Manager for environment variables",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_listener.load_balancer_https": {
              certificate_arn:
                "${aws_acm_certificate_validation.load_balancer_certificate_validation.certificate_arn}",
            },
            "aws_appautoscaling_policy.app_scaling_cpu": {
              target_tracking_scaling_policy_configuration: { target_value: 70 },
            },
            "aws_appautoscaling_policy.app_scaling_memory": {
              target_tracking_scaling_policy_configuration: { target_value: 80 },
            },
          },
        },
        { test: tests, title: "… reads the document's secrets" },
        {
          test: "e2e/validate.test.ts",
          title: "the bundle of … is valid for a real Terraform and AWS provider",
        },
      ],
    },
    {
      section: "Resource Sizing",
      asks: "ECS Fargate: Start with 0.25 vCPU, 512 MB RAM per task",
      metIn: [system],
      proofs: [{ test: tests, title: "tasks of … start at 256 units and 512 MiB" }],
    },
    {
      section: "Resource Sizing",
      asks: "Auto Scaling: 2-10 tasks based on load",
      metIn: [prod, staging],
      proofs: [
        { stack, has: { "aws_appautoscaling_target.app_scaling": { min_capacity: 2, max_capacity: 10 } } },
      ],
    },
    {
      section: "Resource Sizing",
      asks: "MongoDB Atlas: M10 cluster for production (can start with M0 free tier)",
      metIn: [prod],
      proofs: [
        {
          stack,
          has: { "aws_docdb_cluster_instance.database_instance_1": { instance_class: "db.t4g.medium" } },
        },
        {
          decided:
            "DocumentDB's smallest class in place of M10 (docs/decisions/documents.md, MongoDB); a class of Atlas is chosen at Atlas",
        },
      ],
    },
    {
      section: "Estimated Monthly Costs",
      asks: "Total: ~$95-140/month for production-ready setup",
      metIn: ["environments/calstack/observability/budget.ts", "docs/cost.md"],
      proofs: [
        { stack: "calstack-dev", has: { "aws_budgets_budget.budget": { limit_amount: "95" } } },
        { stack, has: { "aws_budgets_budget.budget": { limit_amount: "140" } } },
      ],
    },
    {
      section: "Scalability",
      asks: "Horizontal scaling: Add more ECS tasks automatically",
      metIn: [prod],
      proofs: [{ stack, has: { "aws_appautoscaling_target.app_scaling": { max_capacity: 10 } } }],
    },
    {
      section: "Scalability",
      asks: "Global distribution: CloudFront CDN",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_route53_record.zone_calstack_example_a": {
              alias: { name: "${aws_cloudfront_distribution.edge_distribution.domain_name}" },
            },
          },
        },
      ],
    },
    {
      section: "Scalability",
      asks: "Database scaling: MongoDB Atlas handles scaling",
      metIn: ["docs/changes.md"],
      proofs: [
        {
          decided:
            "DocumentDB scales by a person's change, larger-database or another-instance (docs/changes.md); its storage grows by itself",
        },
      ],
    },
    {
      section: "Reliability",
      asks: "Health checks: ALB monitors application health",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_target_group.app_traffic_targets": { health_check: { path: "/health", matcher: "200" } },
          },
        },
      ],
    },
    {
      section: "Reliability",
      asks: "Auto recovery: ECS restarts failed tasks",
      metIn: [system, "environments/calstack/observability/alarms/services.ts"],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_service.app": { desired_count: 2 },
            "aws_lb_target_group.app_traffic_targets": {
              health_check: { interval: 30, unhealthy_threshold: 3 },
            },
            "aws_cloudwatch_metric_alarm.alarms_missing_tasks": { threshold: 0, evaluation_periods: 10 },
          },
        },
        {
          byHand:
            "ECS keeps as many tasks as a service desires: a local cloud has none that fail, so it is seen on AWS alone",
        },
      ],
    },
    {
      section: "Reliability",
      asks: "Managed database: backups and maintenance",
      metIn: [prod],
      proofs: [{ stack, has: { "aws_docdb_cluster.database": { backup_retention_period: 7 } } }],
    },
    {
      section: "Security",
      asks: "SSL everywhere: End-to-end encryption",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_listener.load_balancer_redirect": {
              default_action: [
                { type: "redirect", redirect: { port: "443", protocol: "HTTPS", status_code: "HTTP_301" } },
              ],
            },
          },
        },
        {
          decided:
            "between the load balancer and the tasks requests go by HTTP inside the VPC, as document 002 writes it; the document gives the application no certificate",
        },
      ],
    },
    {
      section: "Security",
      asks: "Secrets management: No hardcoded credentials",
      metIn: [system],
      proofs: [{ test: tests, title: "… reads the document's secrets" }],
    },
    {
      section: "Operational Excellence",
      asks: "Monitoring: CloudWatch logs and metrics",
      metIn: [
        "environments/calstack/observability/alarms/services.ts",
        "environments/calstack/observability/dashboard.ts",
      ],
      proofs: [
        {
          stack,
          has: {
            "aws_ecs_cluster.cluster": { setting: [{ name: "containerInsights", value: "enabled" }] },
            "aws_cloudwatch_dashboard.dashboard": {},
            "aws_cloudwatch_metric_alarm.alarms_app_cpu": { threshold: 80 },
            "aws_cloudwatch_metric_alarm.alarms_app_memory": { threshold: 85 },
            "aws_cloudwatch_metric_alarm.alarms_no_healthy_hosts": { threshold: 1 },
            "aws_cloudwatch_log_group.app_task_logs": {},
          },
        },
      ],
    },
    {
      section: "From Current Setup",
      asks: "Environment variables move to AWS Secrets Manager; SendGrid configuration remains the same",
      metIn: [system],
      proofs: [{ test: tests, title: "… reads the document's secrets" }],
    },
    {
      section: "From Current Setup",
      asks: "OAuth redirect URIs update to new domain",
      metIn: [system],
      proofs: [
        { byHand: "whoever owns the OAuth client changes it at its provider, which is no part of AWS" },
      ],
    },
    {
      section: "From Current Setup",
      asks: "Static files served via CloudFront",
      metIn: [system],
      proofs: [
        {
          stack,
          has: { "aws_cloudfront_cache_policy.edge_distribution_static_cache_365_days": { min_ttl: 1 } },
        },
      ],
    },
    {
      section: "Zero-Downtime Deployment",
      asks: "Blue-green deployment with ECS; Gradual traffic shifting via ALB; Automatic rollback if issues detected",
      metIn: [staging, prod, "docs/decisions/steady-state.md"],
      proofs: [
        { test: tests, title: "prod deploys 10 % first, for 5 minutes; staging blue/green; dev rolling" },
        {
          stack,
          has: {
            "aws_ecs_service.app": { alarms: { enable: true, rollback: true } },
            "aws_cloudwatch_metric_alarm.alarms_server_errors": { threshold: 1 },
            "aws_cloudwatch_metric_alarm.alarms_unhealthy_hosts": { threshold: 0 },
          },
        },
      ],
    },
    {
      section: "Zero-Downtime Deployment",
      asks: "Health checks ensure new version is healthy",
      metIn: [system],
      proofs: [
        {
          stack,
          has: {
            "aws_lb_target_group.app_traffic_alternate_targets": { health_check: { path: "/health" } },
            "aws_ecs_service.app": { alarms: { enable: true, rollback: true } },
          },
        },
      ],
    },
    {
      section: "Phase 3: Database Migration",
      asks: "Set up MongoDB Atlas cluster",
      metIn: ["environments/calstack/dev.ts"],
      proofs: [
        { byHand: "dev's cluster is made at Atlas by its owner, and its URI supplied as a secret" },
        { decided: "staging and prod run DocumentDB (docs/decisions/documents.md, MongoDB)" },
      ],
    },
    {
      section: "Phase 3: Database Migration",
      asks: "Configure connection string; Test connectivity from ECS",
      metIn: [system],
      proofs: [
        {
          test: tests,
          title: "MONGO_URI of … speaks TLS, without the retryable writes that DocumentDB lacks",
        },
        { stack, has: { "aws_vpc_security_group_egress_rule.app_to_database": { from_port: 27017 } } },
        {
          byHand: "the first task that is healthy on AWS shows it: a local cloud has databases without data",
        },
      ],
    },
    {
      section: "Phase 3: Database Migration",
      asks: "Data migration strategy (if needed)",
      metIn: [],
      proofs: [
        {
          byHand:
            "the data is the owner's, moved once with mongodump and mongorestore before the first deployment",
        },
      ],
    },
    {
      section: "Container Setup",
      asks: "docker: Dockerfile (multi-stage), docker-compose.yml, .dockerignore, entrypoint.sh",
      metIn: [
        "docker/images/node",
        "docker/systems/calstack/docker-compose.yml",
        "docker/images/entrypoint.sh",
      ],
      proofs: [
        { test: "__tests__/docker/entrypoint.test.ts", title: "an application that has what it needs" },
        {
          test: "__tests__/docker/compose.test.ts",
          title: "every system can be tried on a person's machine",
        },
        { test: "e2e/containers.test.ts", title: "linters find nothing" },
      ],
    },
    {
      section: "Phase 1: Containerization",
      asks: "Configure environment variable handling; Test container locally",
      metIn: ["docker/images/entrypoint.sh", "docker/systems/calstack/docker-compose.yml"],
      proofs: [
        {
          test: "__tests__/docker/entrypoint.test.ts",
          title: "what is wrong is told in a sentence, and nothing is started",
        },
        { byHand: "an image is built where Docker runs: the machines that test this have none" },
      ],
    },
    {
      section: "Phase 4: CI/CD Pipeline",
      asks: "GitHub Actions workflow; image to ECR; automated service updates",
      metIn: ["delivery/calstack/deploy.yml"],
      proofs: [
        { test: "__tests__/github/callers.test.ts", title: "each system has a workflow to copy" },
        ...pushOfAnother,
      ],
    },
    {
      section: "Phase 4: CI/CD Pipeline",
      asks: "Blue-green deployment strategy",
      metIn: ["docs/decisions/native-deployments.md"],
      proofs: [
        {
          test: "e2e/traffic-shift.test.ts",
          title:
            "each deployment that an apply starts takes the other target group, and no plan leads traffic back",
        },
      ],
    },
    {
      section: "Operational Excellence",
      asks: "Infrastructure as Code: Reproducible deployments; Automated deployments; Easy rollbacks",
      metIn: ["docs/delivery.md", "docs/rolling-back.md"],
      proofs: [
        {
          test: "__tests__/tools/bundle/bundle.test.ts",
          title: "the same stacks make the same bytes, in whatever order they and their blocks come",
        },
        {
          test: "e2e/story.test.ts",
          title:
            "a version that does not come up is rolled back by ECS and by the workflow, and nothing is left to plan",
        },
        {
          byHand: "that is the same workflow, run for dougust's caller alone, whose deployments are rolling",
        },
      ],
    },
    {
      section: "Next Steps",
      asks: "Deploy to staging environment first; Production deployment with monitoring",
      metIn: ["delivery/calstack/deploy.yml", "docs/promoting.md"],
      proofs: [
        {
          test: "__tests__/github/callers.test.ts",
          title: "… brings to production the very image that it built before",
        },
        {
          stack,
          has: {
            "aws_cloudwatch_metric_alarm.alarms_unhealthy_hosts": {},
            "aws_sns_topic_subscription.notifications_critical_on_call": { protocol: "email" },
          },
        },
      ],
    },
  ],
};
