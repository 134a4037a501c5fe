/** Kind of the schedule that looks at an open change set every morning. */
export const watchKind = 'deployment.watch-change-set';
