import { isAppraisalState } from '../screens/appraisal/states';
import { isShown } from '../screens/probation/shown';

/** What stands behind the `?` of an address was typed by anybody: a page takes from it only what it can use. */

/** A text of at most `most` letters; nothing where it is none or empty. */
const textIn = (value: unknown, most = 200): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value).slice(0, most)
    : undefined;

/** The page of a list, from 2 on: the first is the address without it. */
const pageIn = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) > 1 ? Number(value) : undefined;

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : undefined;

const yesIn = (value: unknown): true | undefined => (value === true ? true : undefined);

/** Without what is undefined, so that an address has nothing empty in it. */
const without = <Search extends object>(search: Search): { [Key in keyof Search]?: NonNullable<Search[Key]> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

type Typed = Readonly<Record<string, unknown>>;

const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);

export const cycleSearch = ({ state, only, page }: Typed) =>
  without({
    state: isAppraisalState(state) ? state : undefined,
    only: oneOf(['late', 'not_started'] as const, only),
    page: pageIn(page),
  });

export const peopleSearch = ({ q, page }: Typed) => without({ q: textIn(q, 100), page: pageIn(page) });

export const profilesSearch = ({ search, family, role, unfiled, page }: Typed) =>
  without({
    search: textIn(search),
    family: textIn(family),
    role: textIn(role),
    unfiled: yesIn(unfiled),
    page: pageIn(page),
  });

export const versionSearch = ({ version }: Typed) => without({ version: idIn(version) });

export const changesSearch = ({ since, until }: Typed) => without({ since: idIn(since), until: idIn(until) });

export const nearestSearch = ({ family, page }: Typed) => without({ family: textIn(family), page: pageIn(page) });

export const compareSearch = ({ from, person, to }: Typed) =>
  without({ from: idIn(from), person: idIn(person), to: idIn(to) });

export const skillsSearch = ({ search, disagreeing, page }: Typed) =>
  without({
    search: textIn(search),
    disagreeing: yesIn(disagreeing),
    page: pageIn(page),
  });

export const probationsSearch = ({ shown, page }: Typed) =>
  without({ shown: isShown(shown) ? shown : undefined, page: pageIn(page) });
