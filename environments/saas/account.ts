import { defineAccount } from "../../src/config/define";
import { budgetOf } from "./observability/budget";

export default defineAccount({
  system: "saas",
  account: "123456789012",
  region: "me-south-1",
  repositories: ["saas-backend"],
  keepImages: 10,
  untaggedDays: 7,
  costs: {
    // the sum of its environments
    budget: budgetOf(446),
    // until bills have seen them: docs/runbooks/costs.md
    tags: "inactive",
  },
  state: { backend: "local", supersededDays: 90 },
});
