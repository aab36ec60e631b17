/** What reminding by hand did; whoever had a mail of it today gets no second one, and that is said. */
export function remindedWords({ people, already }: { readonly people: number; readonly already: number }): string {
  const before = `${many(already)} had a mail of it today already.`;
  if (people === 0) return already === 0 ? 'Nobody has anything due any more.' : `Nobody is reminded again: ${before}`;
  const now = people === 1 ? '1 person is reminded.' : `${people} people are reminded.`;
  return already === 0 ? now : `${now} ${before}`;
}

const many = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
