/** Settings as they are stored, each by its name: what the window may set is told by its contract. */
import type { z } from 'zod';
import { type PageViewSettings, type Settings, settingSchemas } from '../../../preload/contract/index.ts';
import { type Codec, codec, shapes } from '../../archive/index.ts';
import { ofSchema } from './of-schema.ts';

export const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'system',
  readingFont: 'serif',
  fontSizePx: 18,
  lineHeight: 1.9,
  measure: 38,
  leftPaneWidthPx: 264,
  rightPaneWidthPx: 320,
  annotator: '',
  keepRecent: true,
  quoteForm: 'official',
  keepSearchHistory: true,
  acceptedUseAt: null,
  backupReminderDays: 30,
  lastBackupAt: null,
  lastDocumentId: null,
  openingDocumentId: null,
  exportOptions: null,
  exportForm: null,
  exportPattern: null,
  excerptChoice: null,
  pageView: { flow: 'continuous', spread: 'one', zoom: 'width', turn: 0, panel: 'none' },
};

type Plain = Exclude<keyof Settings, 'lastBackupAt' | 'pageView'>;
const schemas: { readonly [Name in Plain]: z.ZodType<Settings[Name]> } = settingSchemas;
const plain = <Name extends Plain>(name: Name): Codec<Settings[Name]> =>
  codec(ofSchema<Settings[Name]>(schemas[name], defaultSettings[name]));

const { shape: pageView } = settingSchemas.pageView;
const own = defaultSettings.pageView;

export const settingCodecs: { readonly [Name in keyof Settings]: Codec<Settings[Name]> } = {
  language: plain('language'),
  theme: plain('theme'),
  readingFont: plain('readingFont'),
  fontSizePx: plain('fontSizePx'),
  lineHeight: plain('lineHeight'),
  measure: plain('measure'),
  leftPaneWidthPx: plain('leftPaneWidthPx'),
  rightPaneWidthPx: plain('rightPaneWidthPx'),
  annotator: plain('annotator'),
  keepRecent: plain('keepRecent'),
  quoteForm: plain('quoteForm'),
  keepSearchHistory: plain('keepSearchHistory'),
  acceptedUseAt: plain('acceptedUseAt'),
  backupReminderDays: plain('backupReminderDays'),
  // Written by the engine alone.
  lastBackupAt: codec(shapes.nullable(shapes.textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d/))),
  lastDocumentId: plain('lastDocumentId'),
  openingDocumentId: plain('openingDocumentId'),
  exportOptions: plain('exportOptions'),
  exportForm: plain('exportForm'),
  exportPattern: plain('exportPattern'),
  excerptChoice: plain('excerptChoice'),
  pageView: codec(
    shapes.object<PageViewSettings>({
      flow: ofSchema(pageView.flow, own.flow),
      spread: ofSchema(pageView.spread, own.spread),
      zoom: ofSchema(pageView.zoom, own.zoom),
      turn: ofSchema(pageView.turn, own.turn),
      panel: ofSchema(pageView.panel, own.panel),
    }),
  ),
};

export const settingNames = Object.keys(defaultSettings) as readonly (keyof Settings)[];
