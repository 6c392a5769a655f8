/** What to say when no clip can be made: one plain line. */
export class ClipError extends Error {}

/** How the work is watched and stopped. `onFrame` is told how many frames are done, and lets the page answer in between. */
export type Making = { signal: AbortSignal; onFrame: (done: number) => Promise<void> };
