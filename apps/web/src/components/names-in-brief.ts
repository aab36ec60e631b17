const number = new Intl.NumberFormat('en-GB');

export const counted = (count: number): string => number.format(count);

/** The names, as far as a sentence can hold them, and how many more there are. */
export function namesInBrief(names: readonly string[], most = 12): string {
  if (names.length <= most + 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${counted(names.length - most)} others`;
}
