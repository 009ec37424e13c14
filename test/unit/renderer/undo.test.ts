import { beforeEach, describe, expect, it } from 'vitest';
import { connectBridge } from '../../../renderer/app/bridge.ts';
import { startI18n } from '../../../renderer/app/i18n.ts';
import { notify, useToasts } from '../../../renderer/stores/toasts.ts';
import { takeHistory, undo, undoable } from '../../../renderer/stores/undo.ts';
import { Changed, fakeBridge } from '../../helpers/fake-bridge.ts';

startI18n('zh-CN');

/** Steps as the engine keeps them; it tells of each move. */
let past: string[];
let future: string[];
let made = 0;

const tell = () => takeHistory({ type: 'history', undo: past.at(-1) ?? null, redo: future.at(-1) ?? null });

function take(from: string[], to: string[], step: unknown) {
  const top = from.at(-1);
  if (top === undefined || (step !== undefined && step !== top)) return { label: null };
  to.push(...from.splice(-1));
  tell();
  return new Changed({ label: 'annotation.remove' }, top);
}

/** Makes a change as a request would; the notice of it comes before or after the engine's word. */
function change(text: string, order: 'toldFirst' | 'repliedFirst' = 'toldFirst'): string {
  const step = `step-${++made}`;
  past.push(step);
  future = [];
  if (order === 'toldFirst') tell();
  notify(text, undoable({ ok: true, value: null, step }));
  if (order === 'repliedFirst') tell();
  return step;
}

beforeEach(() => {
  past = [];
  future = [];
  useToasts.setState({ toasts: [] });
  connectBridge(
    fakeBridge({
      'history.undo': async ({ step }) => take(past, future, step),
      'history.redo': async ({ step }) => take(future, past, step),
    }),
  );
});

const toasts = () => useToasts.getState().toasts;
const offered = () => toasts().flatMap(({ text, action }) => (action === undefined ? [] : [text]));
const press = async (text: string) => {
  toasts()
    .find((toast) => toast.text === text)
    ?.action?.run();
  await new Promise((resolve) => setImmediate(resolve));
};

describe('a notice that offers to take its change back', () => {
  it.each(['toldFirst', 'repliedFirst'] as const)('offers it while no other change came: %s', (order) => {
    change('甲', order);
    expect(offered()).toEqual(['甲']);
    change('乙', order);
    expect(offered()).toEqual(['乙']);
    expect(toasts().map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  it('takes back just that change', async () => {
    change('甲');
    await press('甲');
    expect(past).toEqual([]);
    expect(future).toHaveLength(1);
  });

  it('is gone when its change was taken back by the keyboard', async () => {
    change('甲');
    await undo();
    expect(toasts().some(({ text }) => text === '甲')).toBe(false);
    expect(offered()).toEqual(['已撤销：删除批注']);
  });

  it('offers nothing that another window has overtaken', () => {
    const step = 'step-late';
    past.push(step);
    tell();
    past.push('step-other');
    tell();
    expect(undoable({ ok: true, value: null, step })).toBeUndefined();
  });

  it('takes back nothing else where the engine knows better', async () => {
    change('甲');
    past.push('step-unseen');
    await press('甲');
    expect(past).toHaveLength(2);
    expect(toasts().at(-1)?.text).toBe('此后已有其他改动，这一步不能单独撤销');
  });

  it('offers doing again only until something else is done', async () => {
    change('甲');
    await undo();
    change('乙');
    expect(offered()).toEqual(['乙']);
  });

  it('takes back all of what it tells of', async () => {
    const steps = ['step-a', 'step-b'];
    past.push(...steps);
    tell();
    notify('两处', undoable(...steps.map((step) => ({ ok: true as const, value: null, step }))));
    await press('两处');
    await new Promise((resolve) => setImmediate(resolve));
    expect(past).toEqual([]);
  });
});
