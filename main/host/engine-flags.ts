/**
 * Flags of Node for the engine's process. Left to itself V8 lets the space for new objects grow to 128 MB, which long
 * work fills with garbage; with 16 MB nothing was seen to take longer.
 */
export const engineFlags: readonly string[] = ['--max-semi-space-size=8'];
