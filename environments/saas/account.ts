import { defineAccount } from "../../src/config/define";

export default defineAccount({
  system: "saas",
  account: "123456789012",
  region: "me-south-1",
  repositories: ["saas-backend"],
  keepImages: 10,
  untaggedDays: 7,
  state: { backend: "local", supersededDays: 90 },
});
