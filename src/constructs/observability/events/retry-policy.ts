/** How long a rule tries to tell people: news of an hour ago is none; it is asked again for as long, at most so often. */
export const retryPolicy = { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 185 };
