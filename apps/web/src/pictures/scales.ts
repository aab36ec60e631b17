export interface Scale {
  readonly name: string;
  /** The words of its four steps, lowest first. */
  readonly steps: readonly [string, string, string, string];
}

/** Organisation skills, by the published framework. */
export const levelScale: Scale = { name: 'Level', steps: ['Awareness', 'Working', 'Practitioner', 'Expert'] };

/** Knowledge. Never on one picture with levels: the steps do not mean the same. */
export const depthScale: Scale = { name: 'Depth', steps: ['Aware of', 'Familiar with', 'Proficient in', 'Expert in'] };

export const stepName = (scale: Scale, step: number | null): string =>
  step === null ? 'Not rated' : `${step} ${scale.steps[step - 1] ?? ''}`.trim();
