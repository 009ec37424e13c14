import { type Command, Option } from 'commander';
import { annotationsAsCsv, annotationsAsWebAnnotations } from '../../engine/index.ts';
import { archiveCommand } from './options.ts';
import { printJson, printTable } from './output.ts';
import { type ArchiveOptions, withEngine } from './with-engine.ts';

interface AnnotationFlags extends ArchiveOptions {
  readonly format: 'w3c' | 'csv';
}

/** All annotations of the archive, as W3C Web Annotations (JSON-LD) or as a table. */
export function annotationsCommand(): Command {
  return archiveCommand('annotations', '导出批注')
    .addOption(new Option('--format <format>', '格式').choices(['w3c', 'csv']).default('w3c'))
    .action(async (flags: AnnotationFlags) => {
      await withEngine(flags, { create: false, write: 'never' }, async ({ engine }) => {
        if (flags.format === 'csv' && !flags.json) printTable(annotationsAsCsv(engine.context()));
        else printJson(annotationsAsWebAnnotations(engine.context()));
      });
    });
}
