/** Goes up with every change that gives another tree, so that the archive knows what a rebuild would renew. */
export const parserVersion = 8;
