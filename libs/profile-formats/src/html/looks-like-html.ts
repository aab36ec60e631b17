const opens = /^\s*<(!doctype html|html|head|body|meta|table|div|section|article|main|h[1-6]|p|pre|ul)\b/i;
const closes = /<\/(html|body|table|tr|td|th|div|section|h[1-6]|p|pre|ul|li)\s*>/gi;
/** What browsers and word processors put around a part of a page that was copied. */
const copied = /<!--StartFragment-->/;

/** Whether a text is the source of a page. Words in angle brackets do not make it one: several closing tags do. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('</')) return false;
  if (copied.test(text.slice(0, 10_000))) return true;
  closes.lastIndex = 0;
  const enough = opens.test(text.slice(0, 1000)) ? 1 : 4;
  for (let found = 0; found < enough; found++) if (!closes.test(text)) return false;
  return true;
}
