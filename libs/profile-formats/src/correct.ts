import { Problem } from '@app/kernel';
import { type Component, type ComponentKind, componentKinds, type ProfileContent } from './content';
import { type CorrectableField, Refused, setOfProfile, setOfRow, type Value } from './correctable';

interface SetField {
  readonly op: 'set';
  /** Null, and `position` too: the profile itself. */
  readonly kind: ComponentKind | null;
  readonly position: number | null;
  readonly field: CorrectableField;
  readonly value: Value;
}

interface RemoveRow {
  readonly op: 'remove';
  readonly kind: ComponentKind;
  readonly position: number;
}

/** An empty row at the end of its table; the `set`s that fill it name it by the position that `applied` tells. */
interface AddRow {
  readonly op: 'add';
  readonly kind: ComponentKind;
}

/** What HR puts instead of what was read. Rows are named by kind and position, which no correction shifts. */
export type Correction = SetField | RemoveRow | AddRow;

/** A correction with what stood there before: the value, the row that was taken out, nothing for a new row. */
export type AppliedCorrection =
  | (SetField & { readonly was: Value })
  | (RemoveRow & { readonly was: Component })
  | (AddRow & { readonly position: number; readonly was: null });

interface Corrected {
  readonly content: ProfileContent;
  readonly applied: readonly AppliedCorrection[];
}

/**
 * Applies corrections one after the other. Raw words and lines stay those of the source. Throws a `Problem` of kind
 * `invalid` with a pointer such as `/corrections/3/value` for a row, a field or a value that cannot be.
 */
export function applyCorrections(content: ProfileContent, corrections: readonly Correction[]): Corrected {
  const draft = new Draft(content);
  const applied = corrections.map((correction, index) => {
    try {
      return draft.apply(correction);
    } catch (error) {
      throw error instanceof Refused ? problemOf(error, index) : error;
    }
  });
  return { content: draft.content, applied };
}

function problemOf({ member, message: sentence }: Refused, index: number): Problem {
  const message = `Correction ${index + 1}: ${sentence}`;
  const errors = [{ pointer: `/corrections/${index}/${member}`, code: 'correction-invalid', message }];
  return new Problem('invalid', 'correction-invalid', message, { errors });
}

/** Behavioural skills and knowledge are rows of one table and are counted together. */
const tableOf = (kind: ComponentKind): ComponentKind => (kind === 'behavioural_skill' ? 'knowledge' : kind);

class Draft {
  /** The place behind the last row of each table, also when that row is taken out. */
  private readonly next = new Map<ComponentKind, number>();

  constructor(public content: ProfileContent) {
    for (const { kind, position } of content.components) {
      this.next.set(tableOf(kind), Math.max(position + 1, this.next.get(tableOf(kind)) ?? 0));
    }
  }

  apply(correction: Correction): AppliedCorrection {
    switch (correction.op) {
      case 'set':
        return this.set(correction);
      case 'remove':
        return this.remove(correction);
      case 'add':
        return this.add(correction);
      default:
        throw new Refused('op', 'its op is none of set, remove and add.');
    }
  }

  private set(correction: SetField): AppliedCorrection {
    const { kind, position, field, value } = correction;
    if (kind === null && position === null) {
      const { target, was } = setOfProfile(this.content, field, value);
      this.content = target;
      return { ...correction, was };
    }
    const row = this.row(kind, position);
    const { target, was } = setOfRow(row, field, value);
    this.replace(row, [target]);
    return { ...correction, was };
  }

  private remove(correction: RemoveRow): AppliedCorrection {
    const row = this.row(correction.kind, correction.position);
    this.replace(row, []);
    return { ...correction, was: row };
  }

  private add(correction: AddRow): AppliedCorrection {
    const { kind } = correction;
    if (!componentKinds.includes(kind)) throw new Refused('kind', 'there is no such kind of row.');
    const position = this.next.get(tableOf(kind)) ?? 0;
    this.next.set(tableOf(kind), position + 1);
    this.content = { ...this.content, components: inOrder([...this.content.components, emptyRow(kind, position)]) };
    return { ...correction, position, was: null };
  }

  private row(kind: ComponentKind | null, position: number | null): Component {
    const row = this.content.components.find((one) => one.kind === kind && one.position === position);
    if (row) return row;
    throw new Refused('position', `there is no row ${position} of kind ${kind}.`);
  }

  private replace(row: Component, by: readonly Component[]): void {
    const components = this.content.components.flatMap((one) => (one === row ? by : [one]));
    this.content = { ...this.content, components: inOrder(components) };
  }
}

/** Table after table as on the page, each in its own order. */
const inOrder = (components: readonly Component[]): Component[] =>
  components.toSorted(
    (one, other) =>
      componentKinds.indexOf(tableOf(one.kind)) - componentKinds.indexOf(tableOf(other.kind)) ||
      one.position - other.position,
  );

function emptyRow(kind: ComponentKind, position: number): Component {
  const source = kind === 'behavioural_skill' ? { type: 'Behavioural Skills' } : {};
  return {
    kind,
    position,
    title: '',
    details: null,
    depth: null,
    level: null,
    levelDescriptor: null,
    line: null,
    source,
  };
}
