/**
 * The lifecycle of what a distribution uses: CloudFront deletes nothing that is in use, so the next one is made and the
 * distribution changed before the last one goes. Terraform would delete first.
 */
export const createBeforeDestroy = { createBeforeDestroy: true };
