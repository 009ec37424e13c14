/** Short names of documents for narrow lists; the full title is always one hover or click away. */

const passedOn = /^(?:.*?)关于(?:印发|转发|批转|公布|发布)(.+?)的(?:通知|函|决定|公告)$/;
const plainMatter =
  /^.*?(?:人民政府|人民政府办公厅|人民政府办公室|国务院|国务院办公厅|委员会|厅|局)关于(.+)$/;

/**
 * What a document is about: 《…关于印发X的通知》 becomes X, other titles lose the issuer before 关于.
 * Nothing is left out of titles that do not have this form.
 */
export function shortTitle(title: string): string {
  const issued = passedOn.exec(title)?.[1];
  if (issued !== undefined) return dropFence(issued);
  const matter = plainMatter.exec(title)?.[1];
  return matter ?? title;
}

/** 《X》 that is nothing but a fenced title loses its fence. */
function dropFence(text: string): string {
  const inner = /^《([^《》]+)》$/.exec(text)?.[1];
  return inner ?? text;
}
