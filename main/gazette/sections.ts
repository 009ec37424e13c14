/** Recognises 栏目 headings, on the contents page and in the body. */
import { stripSpaces } from './characters.ts';
import { sectionNames } from './data/sections.ts';

const known = new Set(sectionNames.map((name) => stripSpaces(name)));
const generic =
  /^[\u4e00-\u9fff·]{0,14}(?:政府|国务院|省委|市委|人大|办公厅|办公室|部门|各厅局|省直|市直|厅|局|委)(?:令|文件|规章|公告|公报|规范性文件|重要文件|部门文件)(?:(?:和|及|、)(?:文件|规章|规范性文件|公告))?$/;

/** The section's name without ornaments (【】◆), or null where the line is no section heading. */
export function sectionOf(line: string): string | null {
  const bare = stripSpaces(line).replace(/^[【［[◆◇●■□★☆▲△·•]+|[】］\]◆◇●■□★☆▲△·•]+$/g, '');
  if (bare.length < 2 || bare.length > 20) return null;
  return known.has(bare) || generic.test(bare) ? bare : null;
}
