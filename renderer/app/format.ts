/** How dates, sizes, issues and pages are written in the window. */
import i18next from 'i18next';
import type { DocumentRow, IssueRow } from '../../preload/contract/model.ts';
import { t } from './i18n.ts';

/** 2023-02-28 as 2023年2月28日 or 28 February 2023; as it is where it is no full date. */
export function formatDay(day: string | null): string {
  if (day === null) return '';
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (parts === null) return day;
  const [, year, month, date] = parts;
  if (i18next.language === 'zh-CN') return `${year}年${Number(month)}月${Number(date)}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-${date}T00:00:00Z`),
  );
}

/** A moment in the reader's own time zone. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    moment,
  );
}

/** Short form for lists: the time for today, else month and day, with the year where it is another one. */
export function formatWhen(iso: string, now: Date = new Date()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const language = i18next.language;
  if (moment.toDateString() === now.toDateString()) {
    return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(moment);
  }
  const sameYear = moment.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: language === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
  }).format(moment);
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${units[power] ?? 'B'}`;
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(i18next.language).format(count);
}

/** 第4期, or the words of a supplement as printed. */
export function issueNumberLabel(number: IssueRow['number']): string {
  if (number === null) return t('issue.noNumber');
  return /^[\d-]+$/.test(String(number)) ? t('issue.number', { number }) : String(number);
}

/** 吉林省人民政府公报 2023年第4期 */
export function issueLabel(row: IssueRow): string {
  const year = row.year === null ? '' : t('issue.year', { year: row.year });
  return `${row.publication} ${year}${issueNumberLabel(row.number)}`.trim();
}

/** 二 › （四）: the labels on the way to a clause, without the dashes that only begin a list. */
export function pathLabel(path: string): string {
  return path
    .split('›')
    .map((label) => label.trim().replace(/[、．.]$/u, ''))
    .filter((label) => !/^[—―－–-]*$/u.test(label))
    .join(' › ');
}

/** 第4—10页, 第4页, or nothing where the source gives no pages. */
export function pagesLabel(pages: DocumentRow['pages']): string {
  const [first] = pages;
  const last = pages.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? t('page.one', { page: first }) : t('page.range', { first, last });
}
