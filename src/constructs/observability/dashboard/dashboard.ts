import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import { layOut, type Row } from "../../../dashboards/layout";
import { type Widget, widgetBody } from "./widget";

export interface DashboardProps {
  readonly name: string;
  readonly rows: readonly Row<Widget>[];
}

/**
 * A page of graphs, to be read on a wall; CloudWatch shows it in every region.
 *
 * Monthly cost: $3; the first three of an account, with 50 metrics at most, are free.
 * @example new Dashboard(this, "dashboard", { name: "dougust-prod-dashboard", rows: [{ height: 1, items: [{ kind: "text", markdown: "## Traffic" }] }] });
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, rows }: DashboardProps) {
    super(scope, id);
    new CloudwatchDashboard(this, "Resource", {
      dashboardName: name,
      dashboardBody: JSON.stringify({
        start: "-PT3H",
        // a graph per minute stays one, however long the time that people look at
        periodOverride: "inherit",
        widgets: layOut(rows).map(({ item, ...place }) => ({ ...place, ...widgetBody(item) })),
      }),
    });
  }
}
