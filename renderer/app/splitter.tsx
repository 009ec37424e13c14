/** The line between two panes: dragged, or moved with the arrow keys. Widths are settings in px. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

export interface SplitterProps {
  readonly label: string;
  readonly widthPx: number;
  readonly minPx: number;
  readonly maxPx: number;
  /** Which pane has the width: the one before the line or the one after it. */
  readonly side: 'before' | 'after';
  readonly onChange: (widthPx: number) => void;
}

const keyStepPx = 16;

export function Splitter({ label, widthPx, minPx, maxPx, side, onChange }: SplitterProps) {
  const start = useRef<{ readonly x: number; readonly widthPx: number } | null>(null);
  const sign = side === 'before' ? 1 : -1;
  const set = (next: number) => onChange(Math.round(Math.min(maxPx, Math.max(minPx, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') set(widthPx - sign * keyStepPx);
    else if (event.key === 'ArrowRight') set(widthPx + sign * keyStepPx);
    else if (event.key === 'Home') set(minPx);
    else if (event.key === 'End') set(maxPx);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break can't be focused and moved
    <div
      role="separator"
      className="splitter"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={widthPx}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, widthPx };
      }}
      onPointerMove={(event) => {
        if (start.current !== null) set(start.current.widthPx + sign * (event.clientX - start.current.x));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
