/**
 * Of what a distribution uses: CloudFront deletes nothing that is in use, and Terraform would delete first and change the
 * distribution afterwards.
 */
export const goesLast = { createBeforeDestroy: true };
