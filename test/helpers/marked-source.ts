/**
 * Invented gazettes with the truth written into them, so that text and truth can't part. The marks:
 *
 * Lines that begin with @ (taken out with their line end):
 *   @doc key=value | key=value   a document begins with the next printed character; keys: id, kind, number,
 *                                issuer, to, by, on, genre, facts. " / " parts readings that are as good, "；"
 *                                the members of to, by and facts; "-" says that there is none; a key left out is
 *                                not measured.
 *   @issue key=value | …        facts of the issue, by their names in the issue tree
 *   @end                         it has ended with the last printed character (the next @doc ends it too)
 *   @appoint person=… | post=… | action=… | on=… | number=…
 *   @@ …                         a remark
 * Within the text:
 *   ‹一、›      label of a clause, where it stands; ‹?一、› one that may be called a clause or not
 *   {省甲厅|l}  a unit's duty: l lead, c cooperate, r responsible; several letters where either is right; a "?" after
 *               them: may be given or not; "@（一）" after them: belongs to the clause of that label
 *               "{省甲厅~等部门|r}": printed form with or without what follows "~"
 *               "{省甲[a running head]厅=>省甲厅|r}": what stands in the text and the unit it is
 *   ⟦t:…⟧       title of the document            ⟦s:…⟧ section in the contents
 *   ⟦i:…⟧       title of an instrument; ⟦i number=… | issuer=… | on=…:…⟧
 *   ⟦a:…⟧       title of an attachment
 *   ⟦r m 4:…⟧   title in a row of the contents, its state (m matched, d titleDiffers, x missing,
 *               o may be given or not), page or -, and
 *               number where it has one
 *   ⟦c 2023-02-03⟧ a chronicle entry begins; ⟦c 2023-02-03/2023-02-05⟧ a range
 *   ⟦q d2:…⟧    a citation and the document it names; self; none
 */
import type {
  AppointmentTruth,
  ChronicleTruth,
  CitationTruth,
  ClauseTruth,
  DocumentTruth,
  InstrumentTruth,
  IssueTruth,
  ResponsibilityTruth,
  SourceTruth,
  TocTruth,
} from './truth.ts';

export interface MarkedSource {
  readonly text: string;
  readonly truth: SourceTruth;
}

type Attributes = ReadonlyMap<string, string>;

const tocStates = { m: 'matched', d: 'titleDiffers', x: 'missing', o: 'matched' } as const;
const roleNames: Readonly<Record<string, string>> = { l: 'lead', c: 'cooperate', r: 'responsible' };

const bare = (text: string): string => text.replace(/\s+/gu, '');

function attributesOf(text: string): Attributes {
  const pairs = text
    .split(/\s+\|\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return new Map(
    pairs.map((part) => {
      const at = part.indexOf('=');
      if (at < 1) throw new Error(`mark: no "=" in "${part}"`);
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

const readings = (value: string): readonly string[] => value.split(' / ').map((reading) => reading.trim());
const members = (value: string): readonly string[] =>
  value === '-' ? [] : value.split('；').map((member) => member.trim());

interface OpenDocument {
  readonly attributes: Attributes;
  readonly id: string;
  readonly from: number;
  title: string | null;
  readonly instruments: InstrumentTruth[];
  readonly attachments: string[];
}

const knownKeys = new Set(['id', 'kind', 'number', 'issuer', 'to', 'by', 'on', 'genre', 'facts']);

function documentTruth(open: OpenDocument, text: string): DocumentTruth {
  const body = text.slice(open.from);
  const start = open.from + (body.length - body.trimStart().length);
  const end = open.from + body.trimEnd().length;
  const { attributes } = open;
  for (const key of attributes.keys())
    if (!knownKeys.has(key)) throw new Error(`mark: @doc knows no "${key}"`);
  const single = (key: string): string | null | undefined => {
    const value = attributes.get(key);
    return value === '-' ? null : value;
  };
  const several = (key: string): readonly string[] | null | undefined => {
    const value = single(key);
    return typeof value === 'string' ? readings(value) : value;
  };
  const list = (key: string): readonly string[] | undefined => {
    const value = attributes.get(key);
    return value === undefined ? undefined : members(value);
  };
  return {
    id: open.id,
    start,
    end,
    kind: readings(attributes.get('kind') ?? 'document'),
    ...(open.title === null ? {} : { title: open.title }),
    documentNumber: several('number'),
    issuer: several('issuer'),
    addressees: list('to'),
    signedBy: list('by'),
    signedOn: single('on'),
    genre: single('genre'),
    facts: list('facts'),
    instruments: open.instruments,
    attachments: open.attachments,
  };
}

/** Text of a marked source without its marks, and the truth they carry. Throws on a mark it does not know. */
export function readMarkedSource(marked: string): MarkedSource {
  let text = '';
  let open: OpenDocument | null = null;
  let section: string | null = null;
  let clause: string | null = null;
  let counted = 0;
  let issue: IssueTruth | undefined;
  const documents: DocumentTruth[] = [];
  const clauses: ClauseTruth[] = [];
  const responsibilities: ResponsibilityTruth[] = [];
  const toc: TocTruth[] = [];
  const appointments: AppointmentTruth[] = [];
  const chronicle: ChronicleTruth[] = [];
  const citations: CitationTruth[] = [];

  const close = (): void => {
    if (open) documents.push(documentTruth(open, text));
    open = null;
  };
  const within = (what: string): OpenDocument => {
    if (!open) throw new Error(`mark: ${what} outside a document`);
    return open;
  };

  const control = (line: string): void => {
    if (line.startsWith('@@')) return;
    const [word = ''] = line.split(/\s/u, 1);
    const attributes = attributesOf(line.slice(word.length));
    if (word === '@doc') {
      close();
      counted += 1;
      clause = null;
      const id = attributes.get('id') ?? `d${counted}`;
      open = { attributes, id, from: text.length, title: null, instruments: [], attachments: [] };
    } else if (word === '@issue') issue = attributes;
    else if (word === '@end') {
      close();
      clause = null;
    } else if (word === '@appoint') {
      const value = (key: string): string => {
        const found = attributes.get(key);
        if (found === undefined) throw new Error(`mark: @appoint without ${key}`);
        return found;
      };
      appointments.push({
        person: value('person'),
        post: value('post'),
        action: value('action'),
        on: attributes.get('on'),
        documentNumber: attributes.get('number'),
      });
    } else throw new Error(`mark: no control line ${word}`);
  };

  const duty = (unit: string, note: string, start: number): void => {
    const [, letters = '', doubt = '', at] = /^([lcr]+)(\?)?(?:@(.+))?$/u.exec(note) ?? [];
    if (letters === '') throw new Error(`mark: no role in {${unit}|${note}}`);
    const [printed = '', more] = (unit.split('=>')[1] ?? unit).split('~');
    responsibilities.push({
      clause: at ?? clause,
      start,
      units: (more === undefined ? [printed] : [printed, printed + more]).map(bare),
      roles: [...letters].map((letter) => roleNames[letter] ?? ''),
      optional: doubt === '?',
    });
  };

  const spanned = (head: string, start: number): void => {
    const content = text.slice(start);
    const [word = ''] = head.split(/\s/u, 1);
    const rest = head.slice(word.length).trim();
    if (word === 't') within('a title').title = bare(content);
    else if (word === 's') section = bare(content);
    else if (word === 'a') within('an attachment').attachments.push(bare(content));
    else if (word === 'i') {
      const attributes = attributesOf(rest);
      within('an instrument').instruments.push({
        title: bare(content),
        documentNumber: attributes.get('number'),
        issuer: attributes.get('issuer'),
        signedOn: attributes.get('on'),
      });
    } else if (word === 'r') {
      const [letter = '', page = '-', number] = rest.split(/\s+/u);
      if (!(letter in tocStates)) throw new Error(`mark: no state "${letter}" of a contents row`);
      toc.push({
        section,
        title: bare(content),
        start,
        page: page === '-' ? null : Number(page),
        state: tocStates[letter as keyof typeof tocStates],
        documentNumber: number,
        optional: letter === 'o',
      });
    } else if (word === 'q')
      citations.push({ start, end: start + content.length, target: rest === 'none' ? null : rest });
    else throw new Error(`mark: no mark ⟦${head}:`);
  };

  const closings: { readonly head: string; readonly start: number }[] = [];
  const inline = (run: string): void => {
    let at = 0;
    while (at < run.length) {
      const sign = run[at] ?? '';
      const endOf = (closing: string): number => {
        const end = run.indexOf(closing, at);
        if (end < 0) throw new Error(`mark: ${sign} without ${closing} in "${run.slice(at, at + 40)}"`);
        return end;
      };
      if (sign === '‹') {
        const end = endOf('›');
        const printed = run.slice(at + 1, end);
        const optional = printed.startsWith('?');
        const label = optional ? printed.slice(1) : printed;
        clauses.push({ label, start: text.length, optional });
        clause = label;
        text += label;
        at = end + 1;
      } else if (sign === '{') {
        const end = endOf('}');
        const [unit = '', note = ''] = run.slice(at + 1, end).split('|');
        duty(unit, note, text.length);
        text += (unit.split('=>')[0] ?? '').replace('~', '');
        at = end + 1;
      } else if (sign === '⟦') {
        const [, head = '', sort = ''] = /^⟦([^:⟧]*)([:⟧])/u.exec(run.slice(at, at + 200)) ?? [];
        if (sort === ':') closings.push({ head, start: text.length });
        else {
          const [, on = '', until] = /^c (\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?$/u.exec(head) ?? [];
          if (on === '') throw new Error(`mark: no mark ⟦${head}⟧`);
          chronicle.push({ start: text.length, on, until: until ?? null });
        }
        at += head.length + 2;
      } else if (sign === '⟧') {
        const last = closings.pop();
        if (!last) throw new Error(`mark: ⟧ without ⟦ before "${run.slice(at, at + 40)}"`);
        spanned(last.head, last.start);
        at += 1;
      } else {
        text += sign;
        at += 1;
      }
    }
  };

  // Runs of lines between control lines: a unit's name may be broken by a line end.
  for (const run of marked.split(/^(@.*(?:\n|$))/mu)) {
    if (run.startsWith('@')) control(run.trimEnd());
    else inline(run);
  }
  close();
  if (closings.length > 0) throw new Error(`mark: ⟦${closings[0]?.head}: is not closed`);
  return {
    text,
    truth: {
      ...(issue ? { issue } : {}),
      documents,
      clauses,
      responsibilities,
      ...(toc.length > 0 ? { toc } : {}),
      appointments,
      chronicle,
      citations,
    },
  };
}
