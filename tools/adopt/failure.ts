/** Why a search could not be done or finished, as a person reads it. */
export class AdoptionFailure extends Error {}
