/** 参考文献表: GB/T 7714—2015, numbered (顺序编码制). */
import { gbt7714Source } from '../../../gazette/citing.ts';
import type { FormInput } from '../form-input.ts';
import { citedOf } from './cited.ts';

/** With a byte-order mark and CRLF, as the plain text has. */
export function asGbt7714({ documents }: FormInput): string {
  const lines = documents.map((item, index) => `[${index + 1}] ${gbt7714Source(citedOf(item))}`);
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
