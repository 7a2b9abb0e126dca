import type { ClientIdentity } from "../users/user-pool-client";
import type { Composition } from "./database-login";

/** A client of a user pool as JSON, with its secret. */
export function clientJson({ userPoolId, clientId, clientSecret }: ClientIdentity): Composition {
  return {
    text: JSON.stringify({ user_pool_id: userPoolId, client_id: clientId, client_secret: clientSecret }),
    // Cognito gives a client one secret for life: another one comes with another client
    parts: [userPoolId, clientId],
  };
}
