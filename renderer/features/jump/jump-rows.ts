/** The rows of the quick jump: places that the engine found and commands of the window, in one order. */
import type { JumpTarget } from '../../../preload/contract/model.ts';
import { type Command, commands } from '../../app/commands.ts';
import { t } from '../../app/i18n.ts';
import { keysLabel } from '../../app/shortcuts.ts';
import { type CommandFit, fitOfCommand, folded } from './command-fit.ts';

interface CommandRow {
  readonly kind: 'command';
  readonly title: string;
  readonly detail: string;
  readonly command: Command;
}

/** What the list offers: a place in the archive, or a command of the window. */
export type JumpRow = JumpTarget | CommandRow;

/** Rows that commands get however many places were found. */
const keptForCommands = 3;

/**
 * At most `most` rows: a command of exactly this name, places that hold the text, commands that hold it, places that are
 * only like it, and commands that only sound like it.
 */
export function jumpRows(typed: string, found: readonly JumpTarget[], most: number): readonly JumpRow[] {
  const fits = commandFits(typed);
  const rowsOf = (fit: CommandFit) => fits.filter((own) => own.fit === fit).map(({ row }) => row);
  const whole = rowsOf('whole');
  const held = rowsOf('held');
  const sounding = rowsOf('sound');
  const kept = Math.min(keptForCommands, whole.length + held.length + sounding.length);
  const places = found.slice(0, most - kept);
  const text = folded(typed);
  const holds = (place: JumpTarget) =>
    folded(place.title).includes(text) || folded(place.detail).includes(text);
  return [
    ...whole,
    ...places.filter(holds),
    ...held,
    ...places.filter((place) => !holds(place)),
    ...sounding,
    ...rowsOf('slip'),
  ].slice(0, most);
}

function commandFits(typed: string): readonly { readonly row: CommandRow; readonly fit: CommandFit }[] {
  return commands.flatMap((command) => {
    // The jump is open already.
    if (command.id === 'jump') return [];
    const title = t(`command.${command.id}`);
    const fit = fitOfCommand(typed, title, t(`commandSounds.${command.id}`));
    if (fit === null) return [];
    return [
      { fit, row: { kind: 'command', title, detail: keysLabel(command.keys[0] ?? '').join(' '), command } },
    ];
  });
}
