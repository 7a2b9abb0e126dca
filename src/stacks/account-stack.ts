import type { Construct } from "constructs";
import type { AuditData } from "../config/schema/account/audit";
import type { DeliveryData } from "../config/schema/account/delivery";
import type { GuardsData } from "../config/schema/account/guards";
import type { Account } from "../config/validate";
import { CustomerKey, type CustomerKeyProps } from "../constructs/security/customer-key";
import { auditKeyStatements, createAudit } from "./account/create-audit";
import { createDelivery } from "./account/create-delivery";
import { createGuards } from "./account/create-guards";
import { createRepositories, type RepositoriesProps } from "./account/create-repositories";
import type { Place } from "./account/place";
import { EnvironmentStack } from "./environment-stack";
import { createCosts } from "./observability/create-costs";

export interface AccountStackProps extends RepositoriesProps {
  readonly system: string;
  readonly region: string;
  /** Regions that get a copy of every image, and are guarded and audited, too. */
  readonly copyImagesTo: readonly string[];
  /** What is watched of its bill. @default nothing */
  readonly costs?: Account["costs"];
  readonly guards?: GuardsData;
  readonly audit?: AuditData;
  readonly delivery?: DeliveryData;
}

/** What all environments of a system share in their account. */
export class AccountStack extends EnvironmentStack {
  constructor(scope: Construct, props: AccountStackProps) {
    const { system, account, region, copyImagesTo, guards, audit, delivery } = props;
    super(scope, { system, environment: "account", account, region, state: { backend: "s3", region } });
    const places = {
      home: this.place(this, "key", props, {
        // a record that must stay must stay readable
        preventDestroy: [audit?.trail, audit?.config].some((record) => record?.protect),
        statements: audit && auditKeyStatements(this, audit, props),
      }),
      others: copyImagesTo.map((other) =>
        this.place(this.otherRegion(other, other), `${other}-key`, { ...props, region: other }),
      ),
    };
    createRepositories(this, props, places);
    if (guards) {
      createGuards(guards, places);
    }
    if (audit) {
      createAudit(this, audit, account, places);
    }
    if (delivery) {
      createDelivery(this, delivery, props);
    }
    createCosts(this, props);
  }

  /** One region, with a key of its own. */
  private place(
    scope: Construct,
    alias: string,
    { system, account, region }: AccountStackProps,
    uses: Pick<CustomerKeyProps, "preventDestroy" | "statements"> = {},
  ): Place {
    const { arn: keyArn } = new CustomerKey(scope, "key", {
      alias: this.name(alias),
      description: `Encrypts what all environments of ${system} share`,
      account,
      region,
      ...uses,
    });
    return { scope, region, keyArn };
  }
}
