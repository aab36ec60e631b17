export interface Step {
  readonly name: string;
  readonly state: 'done' | 'now' | 'later';
}

/** The steps of a lifecycle seen from where it is now. An unknown state has none done, rather than a wrong one. */
export function stepsAt(names: readonly string[], now: string | undefined, finished = false): Step[] {
  const at = now === undefined ? -1 : names.indexOf(now);
  return names.map((name, index) => ({
    name,
    state: finished || index < at ? 'done' : index === at ? 'now' : 'later',
  }));
}
