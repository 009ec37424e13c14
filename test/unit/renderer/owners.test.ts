import { beforeEach, describe, expect, it } from 'vitest';
import { coalesce } from '../../../renderer/app/coalesce.ts';
import { closeDialog, offerDialog, openDialog, useDialogs } from '../../../renderer/stores/dialogs.ts';

beforeEach(() => closeDialog(useDialogs.getState().opening));

describe('a dialog', () => {
  it('is closed by a late answer only where it is the one that asked', () => {
    openDialog({ kind: 'collect', documentIds: ['1-1'] });
    const asked = useDialogs.getState().opening;
    openDialog({ kind: 'jump' });
    closeDialog(asked);
    expect(useDialogs.getState().dialog.kind).toBe('jump');
    closeDialog(useDialogs.getState().opening);
    expect(useDialogs.getState().dialog.kind).toBe('none');
  });

  it('of the same kind is another one', () => {
    openDialog({ kind: 'collect', documentIds: ['1-1'] });
    const asked = useDialogs.getState().opening;
    openDialog({ kind: 'collect', documentIds: ['1-2'] });
    closeDialog(asked);
    expect(useDialogs.getState().dialog).toEqual({ kind: 'collect', documentIds: ['1-2'] });
  });

  it('is not taken away by one that an answer opens', () => {
    openDialog({ kind: 'shortcuts' });
    offerDialog({ kind: 'import' });
    expect(useDialogs.getState().dialog.kind).toBe('shortcuts');
  });
});

describe('work that is asked for again while it runs', () => {
  it('runs once more, however often it was asked for', async () => {
    let runs = 0;
    let finish = (): void => undefined;
    const work = coalesce(() => {
      runs += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const all = Array.from({ length: 20 }, () => work());
    expect(runs).toBe(1);
    finish();
    await expect.poll(() => runs).toBe(2);
    finish();
    await Promise.all(all);
    expect(runs).toBe(2);
  });

  it('can be asked for after it failed', async () => {
    let runs = 0;
    const work = coalesce(async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    });
    await expect(work()).rejects.toThrow('once');
    await work();
    expect(runs).toBe(2);
  });
});
