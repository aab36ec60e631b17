import type { Schemas } from '../../api/client';

type Me = Pick<Schemas['PersonView'], 'id' | 'team' | 'lead' | 'leads'>;
type Found = Pick<Schemas['PersonItem'], 'id' | 'name' | 'team' | 'hasLeft'>;

interface Offer<Person> {
  readonly offered: readonly Person[];
  readonly leftOut: readonly { readonly id: string; readonly name: string; readonly why: string }[];
}

/** Whom somebody in HR may open a probation for, and beside the others why not; the server has the last word. */
export function offerTo<Person extends Found>(me: Me, people: readonly Person[]): Offer<Person> {
  const reasons = people.map((person) => ({ person, why: whyNot(me, person) }));
  return {
    offered: reasons.filter(({ why }) => why === undefined).map(({ person }) => person),
    leftOut: reasons.flatMap(({ person: { id, name }, why }) => (why === undefined ? [] : [{ id, name, why }])),
  };
}

function whyNot({ id, team, lead, leads }: Me, person: Found): string | undefined {
  if (person.hasLeft) return 'has left.';
  if (person.id === id) return 'this is you. Somebody else in HR opens yours.';
  if (person.id === lead?.id) return 'your own lead. Somebody else in HR opens it.';
  const mine = [team, ...leads].flatMap((one) => one?.id ?? []);
  return person.team && mine.includes(person.team.id) ? 'your own team. Somebody else in HR opens it.' : undefined;
}
