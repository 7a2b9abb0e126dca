import { type Graph, graphProperties } from "./graph";

/** Words and links. */
export interface Text {
  readonly kind: "text";
  readonly markdown: string;
}

/** Which alarms are on, those first. */
export interface AlarmStatus {
  readonly kind: "alarms";
  readonly title: string;
  readonly alarmArns: readonly string[];
}

/** What stands on a dashboard. */
export type Widget = Text | AlarmStatus | Graph;

/** A widget in CloudWatch's words. Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax". */
export function widgetBody(widget: Widget): { readonly type: string; readonly properties: object } {
  switch (widget.kind) {
    case "text":
      return { type: "text", properties: { markdown: widget.markdown, background: "transparent" } };
    case "alarms":
      return {
        type: "alarm",
        properties: { title: widget.title, alarms: widget.alarmArns, sortBy: "stateUpdatedTimestamp" },
      };
    case "graph":
      return { type: "metric", properties: graphProperties(widget) };
  }
}
