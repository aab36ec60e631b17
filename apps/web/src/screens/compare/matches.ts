/** Every word that is typed begins a word of the name, whatever its capitals. */
export function matches(typed: string, name: string): boolean {
  const words = name.toLocaleLowerCase('en-GB').split(/[^\p{L}\p{N}]+/u);
  return typed
    .toLocaleLowerCase('en-GB')
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
