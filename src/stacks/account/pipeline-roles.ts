import type { Construct } from "constructs";
import type { DeliveryData } from "../../config/schema/account/delivery";
import { PipelineRole, type PipelineRoleProps } from "../../constructs/delivery/identity/pipeline-role";
import { deploy } from "../../constructs/delivery/identity/rights/deploy";
import { buildOwn, nothingOfOthers } from "../../constructs/delivery/identity/rights/own/build-own";
import { preview } from "../../constructs/delivery/identity/rights/preview";
import { push } from "../../constructs/delivery/identity/rights/push";
import { noSecrets } from "../../constructs/delivery/identity/rights/read";
import { readStates, writeState } from "../../constructs/delivery/identity/rights/state";
import {
  readRecord,
  readRecords,
  takeSteps,
  writeRecord,
} from "../../constructs/delivery/identity/rights/steps";
import type { EnvironmentScope, SystemScope } from "../../constructs/delivery/identity/scope";
import { type Caller, pullRequestSubject, subject } from "../../delivery/subjects";
import type { EnvironmentStack } from "../environment-stack";
import { byEnvironment, callerOf, entitled } from "./entitled";

export interface PipelineRolesProps {
  readonly account: string;
  readonly region: string;
  readonly repositories: readonly string[];
  readonly scope: SystemScope;
  /** The ARNs of policies that roles share. */
  readonly shared: {
    readonly reads: Readonly<Record<string, string>>;
    readonly builds: Readonly<Record<string, string>>;
  };
}

/** The roles of a system's pipelines: one that plans, one that pushes, and for each environment one that applies and one that deploys. */
export class PipelineRoles {
  /** Their ARNs, by what they do. */
  readonly arns;

  constructor(
    private readonly room: Construct,
    private readonly stack: EnvironmentStack,
    private readonly delivery: DeliveryData,
    private readonly props: PipelineRolesProps,
  ) {
    const every = entitled(delivery, props.scope);
    const previewed = every.filter(({ data }) => data.previews);
    this.arns = {
      plan: this.addPlan(),
      push: this.addPush(),
      apply: byEnvironment(every, (environment, by) => this.addApply(environment, by)),
      deploy: byEnvironment(every, (environment, by) => this.addDeploy(environment, by)),
      preview: byEnvironment(previewed, (environment) => this.addPreview(environment)),
    };
  }

  private addPlan(): string {
    const { repository, branch } = this.delivery.infrastructure;
    const { scope, shared } = this.props;
    return this.add("plan", {
      description: "Plans for pull requests and looks for drift; changes nothing and reads no secret",
      subjects: [pullRequestSubject(repository), subject(repository, { branch })],
      sessionHours: 1,
      shared: shared.reads,
      own: { state: [...readStates(scope), ...readRecords(scope)], "no-secrets": noSecrets(scope) },
    });
  }

  private addPush(): string {
    const { application, environments } = this.delivery;
    const callers = [{ branch: application.branch }, ...Object.values(environments).map(callerOf)];
    const { repositories, account, region } = this.props;
    return this.add("push", {
      description: "Pushes images",
      subjects: callers.map((one) => subject(application.repository, one)),
      sessionHours: 1,
      shared: {},
      own: { push: push(repositories, account, region) },
    });
  }

  private addApply(environment: EnvironmentScope, by: Caller): string {
    const { reads, builds } = this.props.shared;
    return this.add(`apply-${environment.environment}`, {
      description: `Applies ${environment.stack}`,
      subjects: [subject(this.delivery.infrastructure.repository, by)],
      // databases and distributions take their time
      sessionHours: 3,
      boundaryArn: environment.boundaryArn,
      shared: { ...reads, ...builds },
      own: {
        state: [...writeState(environment), readRecord(environment), writeRecord(environment)],
        ...buildOwn(environment, this.delivery.builds),
        "own-alone": nothingOfOthers(environment),
      },
    });
  }

  private addDeploy(environment: EnvironmentScope, by: Caller): string {
    return this.add(`deploy-${environment.environment}`, {
      description: `Puts images of the application into service in ${environment.stack}`,
      subjects: [subject(this.delivery.application.repository, by)],
      // waits until services are steady, and for the bake time of a canary
      sessionHours: 3,
      boundaryArn: environment.boundaryArn,
      shared: this.props.shared.reads,
      own: {
        state: [...writeState(environment), readRecord(environment)],
        deploy: [...deploy(environment), ...takeSteps(environment)],
        "own-alone": [...nothingOfOthers(environment), ...noSecrets(environment)],
      },
    });
  }

  private addPreview(environment: EnvironmentScope): string {
    const { repositories, account, region } = this.props;
    // what is deployed stands elsewhere
    const apart = repositories.filter((name) => name.endsWith("-previews"));
    return this.add(`preview-${environment.environment}`, {
      description: `Shows pull requests of the application in ${environment.stack}`,
      subjects: [pullRequestSubject(this.delivery.application.repository)],
      sessionHours: 1,
      shared: {},
      own: { preview: preview(environment), push: push(apart, account, region) },
    });
  }

  private add(part: string, role: Omit<PipelineRoleProps, "name" | "account">): string {
    const { account } = this.props;
    return new PipelineRole(this.room, part, { ...role, name: this.stack.name(part), account }).arn;
  }
}
