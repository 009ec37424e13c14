/** Settings as the window can use them: what is missing or out of range is as at the first start. */
import {
  pagePanels,
  quoteForms,
  readingFonts,
  type Settings,
  sheetFlows,
  sheetSpreads,
  sheetTurns,
  themes,
} from '../../preload/contract/settings.ts';

type Check<T> = (value: unknown) => T | undefined;

const oneOf =
  <T>(allowed: readonly T[]): Check<T> =>
  (value) =>
    allowed.find((one) => one === value);

const between =
  (least: number, most: number): Check<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;

const text: Check<string> = (value) => (typeof value === 'string' ? value : undefined);
const yesOrNo: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null ? null : check(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const usualPageView: Settings['pageView'] = {
  flow: 'continuous',
  spread: 'one',
  zoom: 'width',
  turn: 0,
  panel: 'none',
};

const pageView = (value: unknown): Settings['pageView'] => {
  if (!isRecord(value)) return usualPageView;
  return {
    flow: oneOf(sheetFlows)(value.flow) ?? usualPageView.flow,
    spread: oneOf(sheetSpreads)(value.spread) ?? usualPageView.spread,
    zoom: oneOf(['width', 'page'] as const)(value.zoom) ?? between(0.25, 8)(value.zoom) ?? usualPageView.zoom,
    turn: oneOf(sheetTurns)(value.turn) ?? usualPageView.turn,
    panel: oneOf(pagePanels)(value.panel) ?? usualPageView.panel,
  };
};

/** Choices of a dialog, which reads them itself; null where there are none. */
const choices = <T extends object>(value: T | null): T | null => (isRecord(value) ? value : null);

/** Each setting on its own: a bad one leaves the others as they are. */
export function usableSettings(given: Settings): Settings {
  const from: Readonly<Partial<Record<keyof Settings, unknown>>> = isRecord(given) ? given : {};
  return {
    language: oneOf(['zh-CN', 'en'] as const)(from.language) ?? 'zh-CN',
    theme: oneOf(themes)(from.theme) ?? 'system',
    readingFont: oneOf(readingFonts)(from.readingFont) ?? 'serif',
    fontSizePx: between(12, 40)(from.fontSizePx) ?? 18,
    lineHeight: between(1.2, 3)(from.lineHeight) ?? 1.9,
    measure: between(20, 60)(from.measure) ?? 38,
    leftPaneWidthPx: between(0, 2000)(from.leftPaneWidthPx) ?? 264,
    rightPaneWidthPx: between(0, 2000)(from.rightPaneWidthPx) ?? 320,
    annotator: text(from.annotator) ?? '',
    keepRecent: yesOrNo(from.keepRecent) ?? true,
    quoteForm: oneOf(quoteForms)(from.quoteForm) ?? 'official',
    keepSearchHistory: yesOrNo(from.keepSearchHistory) ?? true,
    acceptedUseAt: orNull(text)(from.acceptedUseAt) ?? null,
    backupReminderDays: between(0, 3650)(from.backupReminderDays) ?? 30,
    lastBackupAt: orNull(text)(from.lastBackupAt) ?? null,
    lastDocumentId: orNull(text)(from.lastDocumentId) ?? null,
    openingDocumentId: orNull(text)(from.openingDocumentId) ?? null,
    exportOptions: choices(given?.exportOptions ?? null),
    exportForm: choices(given?.exportForm ?? null),
    exportPattern: orNull(text)(from.exportPattern) ?? null,
    excerptChoice: choices(given?.excerptChoice ?? null),
    pageView: pageView(from.pageView),
  };
}
