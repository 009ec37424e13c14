import type { SourceLayout } from '../../gazette/source-layout.ts';
import { codec } from './codec.ts';
import { flag, integer, list, nameOf, nullable, object, optional, text } from './shapes.ts';

const place = integer(0);

const page = object<SourceLayout['pages'][number]>({
  sheet: integer(0),
  printed: nullable(integer(0)),
  // Written where it is so, alone.
  isPicture: optional(flag),
  notes: optional(list(place)),
  lines: list(place, 'mend'),
});

const furniture = object<NonNullable<SourceLayout['furniture']>[number]>(
  {
    start: place,
    end: place,
    reason: nameOf({ runningHead: true, pageNumber: true }, 'runningHead'),
    sheet: integer(0),
  },
  ['start', 'end'],
);

/** Pages and lines of a source. With a fault it is not the source that was read, and nothing may be read from it. */
export const sourceLayout = codec<SourceLayout>(
  object({ encoding: text, pages: list(page, 'mend'), furniture: optional(list(furniture)) }),
);
