import { figureWords } from '../../api/objective-figures';
import { percent, unequalFields, wordsNow } from '../../api/objective-words';
import type { KeyResult, Objective } from '../../api/objectives';
import { day } from '../../components/day';
import { stateNames } from './names';

/** Why it is over, and what it says now instead of what was read. */
export function overWords(seen: Objective, now: Objective): string {
  const changes = changesBetween(seen, now);
  const what = changes.length === 0 ? '' : ` Now it says: ${changes.join('; ')}.`;
  return `Nothing was done: this objective was changed while you had it open.${what} Close this, and read it anew.`;
}

function changesBetween(seen: Objective, now: Objective): string[] {
  const words = unequalFields(wordsNow(seen), wordsNow(now)).map((field) => {
    switch (field) {
      case 'title':
        return `title “${now.title}”`;
      case 'measure':
        return 'another measure';
      case 'weight':
        return now.weight === null ? 'no weight' : `weight ${percent(now.weight)}`;
      case 'dueOn':
        return now.dueOn === null ? 'no due day' : `due ${day(now.dueOn)}`;
      case 'cycleId':
        return now.cycle ? `cycle ${now.cycle.name}` : 'no cycle';
      case 'componentId':
        return now.component ? `linked to ${now.component.title}` : 'not linked';
    }
  });
  const keyResults = now.keyResults.flatMap((one) => {
    const before = seen.keyResults.find(({ id }) => id === one.id);
    return before === undefined ? [`a new key result “${one.title}”`] : keyResultChanges(before, one);
  });
  const gone = seen.keyResults.filter(({ id }) => now.keyResults.every((one) => one.id !== id));
  return [
    ...(seen.state === now.state ? [] : [`it is ${stateNames[now.state].toLowerCase()}`]),
    ...words,
    ...keyResults,
    ...gone.map(({ title }) => `without the key result “${title}”`),
  ];
}

function keyResultChanges(before: KeyResult, now: KeyResult): string[] {
  const figure = (value: string | null) => (value === null ? 'nothing' : figureWords(value));
  return [
    ...(before.title === now.title ? [] : [`“${before.title}” is called “${now.title}”`]),
    ...(before.start === now.start ? [] : [`“${now.title}” from ${figure(now.start)}, not ${figure(before.start)}`]),
    ...(before.target === now.target ? [] : [`“${now.title}” to ${figure(now.target)}, not ${figure(before.target)}`]),
    ...(before.unit === now.unit ? [] : [`“${now.title}” in “${now.unit}”`]),
    ...(before.weight === now.weight ? [] : [`“${now.title}” weighs ${percent(now.weight)}`]),
  ];
}
