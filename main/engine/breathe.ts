/** Lets what has come in meanwhile (a cancel, a reader's question) be heard between two steps of long work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
