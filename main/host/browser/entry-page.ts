/** The first page: it puts the page key where only pages of this origin, its port included, can read it, and goes on. */

/** The key is what `randomBytes` gave, in base64url. */
export const entryPage = (pageKey: string): string => `<!doctype html>
<meta charset="utf-8">
<title>公报库</title>
<meta name="gazette-key" content="${pageKey}">
<script src="/enter.js"></script>
`;

/** The name under which it lies is known to the bridge. */
export const entryScript = `localStorage.setItem(
  'gazette-key',
  document.querySelector('meta[name="gazette-key"]').content,
);
location.replace('/');
`;
