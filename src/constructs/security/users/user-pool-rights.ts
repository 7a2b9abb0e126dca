/**
 * What a server needs rights for to log people in. Signing up, answering challenges, an authenticator app and new
 * tokens need none: Cognito takes them from whoever knows the client's secret.
 */
export const authenticating = [
  "cognito-idp:AdminInitiateAuth",
  "cognito-idp:AdminRespondToAuthChallenge",
  // these tell the second factor and the groups of who logs in
  "cognito-idp:AdminGetUser",
  "cognito-idp:AdminListGroupsForUser",
];

/** What a server needs to manage people and their groups. */
export const administering = [
  "cognito-idp:AdminAddUserToGroup",
  "cognito-idp:AdminCreateUser",
  "cognito-idp:AdminDeleteUser",
  "cognito-idp:AdminDisableUser",
  "cognito-idp:AdminEnableUser",
  "cognito-idp:AdminGetUser",
  "cognito-idp:AdminListGroupsForUser",
  "cognito-idp:AdminRemoveUserFromGroup",
  "cognito-idp:AdminResetUserPassword",
  // takes a lost authenticator app off
  "cognito-idp:AdminSetUserMFAPreference",
  "cognito-idp:AdminUpdateUserAttributes",
  "cognito-idp:AdminUserGlobalSignOut",
  "cognito-idp:ListUsers",
  "cognito-idp:ListUsersInGroup",
];
