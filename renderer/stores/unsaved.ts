/**
 * Words that the reader typed and the archive has not stored yet: a note, a tag, a remark, a heading, a title, a
 * correction. They stay here, by the field they are for, until they are stored or the reader gives them up; closing
 * the card, the page or the document they are typed on takes nothing away. The host keeps what could not be stored
 * beyond the window.
 */
import { create } from 'zustand';
import {
  type ErrorInfo,
  isTypedRequest,
  type KeptText,
  type Payload,
  type TypedRequestName,
  typedKey,
  type Value,
} from '../../preload/contract/index.ts';
import { ask, askOnce, host } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { t } from '../app/i18n.ts';
import { createSaver, type SaveOutcome, type Saver } from '../app/saver.ts';
import { notify, showError } from './toasts.ts';

/** A request that carries one typed field of one record. */
export type TypedRequest = {
  readonly [Name in TypedRequestName]: { readonly name: Name; readonly payload: Payload<Name> };
}[TypedRequestName];

export interface UnsavedText {
  readonly key: string;
  readonly request: TypedRequest;
  readonly state: 'waiting' | 'saving' | 'failed' | 'refused';
  /** Why the last try failed; null before one has. */
  readonly error: ErrorInfo | null;
  /** True where the host has put it by: it outlives the window. */
  readonly isKept: boolean;
  /** The words that the host has heard last: those of the request, or older ones. */
  readonly heard: TypedRequest | null;
}

interface UnsavedState {
  readonly texts: ReadonlyMap<string, UnsavedText>;
}

export const useUnsaved = create<UnsavedState>(() => ({ texts: new Map() }));

const { setState: set, getState: get } = useUnsaved;

const [delayMs, maxWaitMs] = [800, 5000];

const savers = new Map<string, Saver<TypedRequest>>();
type Taker<Name extends TypedRequestName> = (value: Value<Name>, payload: Payload<Name>) => void;

const takers: { [Name in TypedRequestName]?: Taker<Name> } = {};

/** Whoever shows a record is told of it as it is stored. */
export function onStored<Name extends TypedRequestName>(name: Name, take: Taker<Name>): void {
  Object.assign(takers, { [name]: take });
}

export function keyOf({ name, payload }: TypedRequest): string {
  return typedKey(name, payload) ?? name;
}

/** The typed words themselves, as the reader sees them. */
export function wordsOf({ name, payload }: TypedRequest): string {
  switch (name) {
    case 'annotation.update':
      return payload.note ?? payload.tags?.join('，') ?? '';
    case 'excerpt.update':
      return payload.remark ?? payload.heading ?? '';
    case 'correction.add':
      return payload.change.kind === 'text'
        ? payload.change.text
        : payload.change.kind === 'value'
          ? (payload.change.value ?? '')
          : '';
    default:
      return payload.title;
  }
}

function put(text: UnsavedText): void {
  set(({ texts }) => ({ texts: new Map(texts).set(text.key, text) }));
}

function forget(key: string): void {
  savers.delete(key);
  tellers.delete(key);
  set(({ texts }) => {
    const left = new Map(texts);
    left.delete(key);
    return { texts: left };
  });
}

function saverOf(key: string): Saver<TypedRequest> {
  const known = savers.get(key);
  if (known !== undefined) return known;
  const made = createSaver<TypedRequest>({
    delayMs,
    maxWaitMs,
    save: send,
    onState: (state) => {
      if (savers.get(key) !== made) return;
      if (state.kind === 'idle') {
        const text = get().texts.get(key);
        forget(key);
        if (text !== undefined && (text.error !== null || text.isKept)) notify(t('unsaved.stored'));
        return;
      }
      const before = get().texts.get(key);
      put({
        key,
        request: state.value,
        state: state.kind,
        error: before?.error ?? null,
        isKept: before?.isKept ?? false,
        heard: before?.heard ?? null,
      });
    },
  });
  savers.set(key, made);
  return made;
}

/** No later try would be taken: the record is gone, or the words can't stand there. */
export const isRefused = ({ code }: ErrorInfo): boolean =>
  /\/notFound$|^correction\/|^request\/invalid|\/noList$/.test(code);

async function send(request: TypedRequest): Promise<SaveOutcome> {
  const reply = await askOnce<TypedRequestName>(request.name, request.payload);
  if (reply.ok) {
    (takers[request.name] as ((value: unknown, payload: unknown) => void) | undefined)?.(
      reply.value,
      request.payload,
    );
    return 'stored';
  }
  // What stands there is what was typed: it was stored by a try whose answer was lost.
  if (reply.error.code === 'correction/nothing') return 'stored';
  note(request, reply.error);
  return isRefused(reply.error) ? 'refused' : 'again';
}

/** Why it failed, for its editor and the status bar; what the host has not got is said aloud, once. */
function note(request: TypedRequest, error: ErrorInfo): void {
  const text = get().texts.get(keyOf(request));
  if (text === undefined) return;
  const isKept = error.details?.kept === true;
  if (!isKept && text.error?.code !== error.code) showError(error, t('unsaved.saving'));
  put({ ...text, error, isKept });
}

/** Fields whose words have failed to be stored; those still being typed are none. */
export const selectUnsavedCount = ({ texts }: UnsavedState): number =>
  [...texts.values()].filter(({ error, isKept }) => error !== null || isKept).length;

/** Tells the host of each field's newest words, one message at a time. */
const tellers = new Map<string, () => Promise<void>>();

function hear(key: string, heard: TypedRequest): void {
  const text = get().texts.get(key);
  if (text !== undefined) put({ ...text, heard });
}

function hold(key: string): void {
  const tell =
    tellers.get(key) ??
    coalesce(async () => {
      const request = get().texts.get(key)?.request;
      if (request === undefined) return;
      const telling = askOnce('unsaved.hold', request);
      // What a window tells this host outlives the window: nothing overtakes it or is lost on its way.
      if (host() === 'electron') hear(key, request);
      const reply = await telling;
      if (reply.ok) hear(key, request);
    });
  tellers.set(key, tell);
  void tell();
}

/** Takes what was typed: the host hears of it at once, and it is stored after a short pause. */
export function typeText(request: TypedRequest): void {
  const key = keyOf(request);
  saverOf(key).push(request);
  hold(key);
}

/** Takes what was typed and stores it at once; resolves with true where it was stored. */
export async function saveText(request: TypedRequest): Promise<boolean> {
  const key = keyOf(request);
  typeText(request);
  await saverOf(key).flush();
  return !get().texts.has(key);
}

/** A save that failed elsewhere: its words are kept here and tried again. */
export function takeFailed(request: TypedRequest, error: ErrorInfo): void {
  const key = keyOf(request);
  saverOf(key).push(request);
  put({ key, request, state: 'waiting', error, isKept: error.details?.kept === true, heard: null });
  hold(key);
}

/** The field was stored by another way. */
export function settleText(key: string): void {
  const saver = savers.get(key);
  forget(key);
  saver?.drop();
}

/** Stores what waits or has failed for one field, now. */
export async function storeNow(key: string): Promise<void> {
  await savers.get(key)?.flush();
}

/** The same for all; words that are refused are not sent again. */
export async function storeAll(): Promise<void> {
  const texts = [...get().texts.values()].filter(({ state }) => state !== 'refused');
  await Promise.all(texts.map(({ key }) => storeNow(key)));
}

/** What is typed for a record that is about to be changed or removed comes before that. */
export async function storeOf(id: string): Promise<void> {
  const keys = [...get().texts.keys()].filter((key) => key.split(':')[1] === id);
  await Promise.all(keys.map(storeNow));
}

/** The reader gives the words up. */
export function giveUp(key: string): void {
  settleText(key);
  void ask('unsaved.drop', { key });
}

function asRequest({ name, payload }: KeptText): TypedRequest | null {
  // The host has held the payload against the request's schema.
  return isTypedRequest(name) ? ({ name, payload } as unknown as TypedRequest) : null;
}

/** Words that an earlier window could not store: tried again at once. What is typed here already is newer. */
export async function loadKept(): Promise<void> {
  const reply = await ask('unsaved.list', {});
  if (!reply.ok) return;
  for (const text of reply.value) {
    const request = asRequest(text);
    if (request === null || get().texts.has(text.key)) continue;
    saverOf(text.key).push(request);
    const known = get().texts.get(text.key);
    if (known !== undefined) put({ ...known, isKept: true, heard: request });
    void storeNow(text.key);
  }
}

/** True where closing the window may lose words: the host has not heard them yet, or could not keep them. */
export function wouldLose({ texts }: UnsavedState): boolean {
  return [...texts.values()].some(({ state, isKept, heard, request }) =>
    state === 'failed' || state === 'refused' ? !isKept : heard !== request,
  );
}

/** Watches the window: what waits is sent when it is put away or closed. Gives the function that ends it. */
export function watchLeaving(): () => void {
  const onHide = () => void storeAll();
  const onLeave = () => {
    for (const saver of savers.values()) saver.last();
  };
  const onBeforeLeave = (event: BeforeUnloadEvent) => {
    void storeAll();
    if (wouldLose(get())) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('beforeunload', onBeforeLeave);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('beforeunload', onBeforeLeave);
  };
}
