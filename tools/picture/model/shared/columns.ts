/** The columns of an account: who may act, what is there, where it is recorded, who is told. */
export const columns = { roles: 0, things: 1, records: 2, told: 3 } as const;
