/** Parts of the window that failed, as they are told to the log: by name and code alone. */

/** `background`: an answer, a timer or an event, outside all panes. */
export const faultPlaces = [
  'window',
  'header',
  'left',
  'place',
  'beside',
  'right',
  'statusBar',
  'dialog',
  'toasts',
  'block',
  'row',
  'background',
] as const;
export type FaultPlace = (typeof faultPlaces)[number];

export const faultCodes = ['window/render', 'window/unhandled'] as const;
export type FaultCode = (typeof faultCodes)[number];
