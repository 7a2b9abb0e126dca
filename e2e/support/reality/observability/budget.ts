import {
  BudgetsClient,
  DescribeBudgetCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
  type Notification,
} from "@aws-sdk/client-budgets";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

/** A month's budget is for what carries the stack's tag, and tells whom the data names. */
export async function expectBudget(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { account, budget } = environmentOf(stack);
  if (!budget) {
    return;
  }
  const client = new BudgetsClient(clientOptions(cloud, stack));
  const ofBudget = { AccountId: account, BudgetName: `${stack.name}-budget` };
  const { Budget } = await client.send(new DescribeBudgetCommand(ofBudget));
  const { Notifications = [] } = await client.send(new DescribeNotificationsForBudgetCommand(ofBudget));
  const subscribers = (notification: Notification) =>
    client.send(new DescribeSubscribersForNotificationCommand({ ...ofBudget, Notification: notification }));
  const told = await Promise.all(
    Notifications.map(async (notification) => {
      const { Subscribers = [] } = await subscribers(notification);
      const who = Subscribers.map(({ Address }) => Address).sort();
      return `${notification.NotificationType} ${notification.Threshold}: ${who.join(", ")}`;
    }),
  );
  const found = {
    usd: Number(Budget?.BudgetLimit?.Amount),
    every: Budget?.TimeUnit,
    of: Budget?.CostFilters?.TagKeyValue,
    told: told.sort(),
  };
  const kinds = { actual: "ACTUAL", forecast: "FORECASTED" };
  expectSame(`budget of ${stack.name}`, found, {
    usd: budget.monthlyUsd,
    every: "MONTHLY",
    of: [`user:Stack$${stack.name}`],
    told: budget.alerts
      .map(({ on, percent }) => `${kinds[on]} ${percent}: ${budget.mail.toSorted().join(", ")}`)
      .sort(),
  });
}
