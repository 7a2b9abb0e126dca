import { defineAccount } from "../../src/config/define";
import { budgetOf } from "./observability/budget";

export default defineAccount({
  system: "calstack",
  account: "123456789012",
  region: "us-east-1",
  repositories: ["calstack-app"],
  keepImages: 10,
  untaggedDays: 7,
  costs: {
    // the sum of its environments
    budget: budgetOf(375),
    // until bills have seen them: docs/runbooks/costs.md
    tags: "inactive",
  },
  state: { backend: "local", supersededDays: 90 },
});
