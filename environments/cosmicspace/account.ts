import { defineAccount } from "../../src/config/define";
import { budgetOf } from "./observability/budget";

export default defineAccount({
  system: "cosmicspace",
  account: "123456789012",
  region: "us-east-1",
  repositories: ["cosmicspace-backend"],
  keepImages: 10,
  untaggedDays: 7,
  // where massive runs as well
  copyImagesTo: ["eu-west-1"],
  costs: {
    // the sum of its environments
    budget: budgetOf(106_950),
    // until bills have seen them: docs/runbooks/costs.md
    tags: "inactive",
  },
  state: { backend: "local", supersededDays: 90 },
});
