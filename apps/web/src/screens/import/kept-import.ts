import type { Correction } from '../../api/imports';
import type { Drafts } from '../../autosave/drafts';
import type { Typed } from '../role-profile/editor/typed';
import { type Patch, patched, patchOf } from './patch';
import { type Chosen, wordsIn } from './source';

/** An import that is begun and not yet kept as a draft of a profile. */
export interface Begun {
  readonly chosen: Chosen;
  readonly title: string;
  readonly corrections: readonly Correction[];
  /** Corrections that somebody is still writing, by the place of their form. */
  readonly typed: Readonly<Record<string, Typed>>;
  /** Whether its preview was on the screen. */
  readonly looked: boolean;
}

export const nothingBegun: Begun = {
  chosen: { kind: 'nothing' },
  title: '',
  corrections: [],
  typed: {},
  looked: false,
};

export const isBegun = ({ chosen, title, corrections }: Begun): boolean =>
  title !== '' || corrections.length > 0 || chosen.kind === 'file' || chosen.kind === 'page' || wordsIn(chosen) !== '';

interface LyingSource {
  readonly id: string;
  readonly chosen: Chosen;
}

/** Beside the source, which is large and changes seldom: all that changes with a key. */
interface LyingRest extends Omit<Begun, 'chosen'> {
  /** The source that lies there with it, and what makes the words in the box of its words. */
  readonly source: string | null;
  readonly words: Patch | null;
}

/** Sealing it takes a few milliseconds; a larger source is sealed a moment later, so that the window is not held up. */
const AT_ONCE = 500_000;
/** Of words that differ by more than this the whole is kept anew. */
const LONGEST_PATCH = 50_000;

/** One begun import at its place on this device, where it lies until it is thrown away. */
export class KeptImport {
  private readonly source;
  private readonly rest;
  private lying: LyingSource | undefined;
  /** A large source on its way to the device. */
  private coming: LyingSource | undefined;
  private latest = nothingBegun;
  private left = false;

  constructor(drafts: Drafts, place: string) {
    this.source = drafts.at<LyingSource>(`${place}/source`);
    this.rest = drafts.at<LyingRest>(place);
  }

  /** What was left here. */
  async putBack(): Promise<Begun | undefined> {
    const [rest, source] = [await this.rest.read(), await this.source.read()];
    if (!rest) return undefined;
    this.lying = source?.id === rest.source ? source : undefined;
    const { title, corrections, typed, looked, words } = rest;
    if (!this.lying) return { ...nothingBegun, title };
    const { chosen } = this.lying;
    const begun = { title, corrections, typed, looked };
    return { ...begun, chosen: words ? { kind: 'words', text: patched(wordsIn(chosen), words) } : chosen };
  }

  /** Handed over, sealed, before it returns; only a source of megabytes comes a moment later. Resolves when it lies there. */
  async keep(begun: Begun): Promise<void> {
    this.latest = begun;
    if (!isBegun(begun)) return this.drop();
    const rest = restOf(begun, this.lying);
    if (rest) {
      this.coming = undefined;
      return this.rest.keep(rest);
    }
    if (!this.coming || !restOf(begun, this.coming)) await this.keepSource({ id: newId(), chosen: begun.chosen });
  }

  async drop(): Promise<void> {
    this.coming = this.lying = undefined;
    await Promise.all([this.rest.drop(), this.source.drop()]);
  }

  /** The screen is left; another window may go on with it. */
  leave(): void {
    this.left = true;
    this.rest.leave();
    this.source.leave();
  }

  private async keepSource(source: LyingSource): Promise<void> {
    const { chosen } = source;
    const large = lengthOf(chosen) > AT_ONCE;
    this.coming = large ? source : undefined;
    const written = large
      ? await this.source.keepLater(source, () => this.coming === source)
      : void this.source.keep(source);
    if (written === false) return;
    this.coming = undefined;
    this.lying = source;
    const rest = restOf(this.latest, source);
    if (rest) await this.rest.keep(rest);
    if (this.left) this.leave();
  }
}

const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

const lengthOf = (chosen: Chosen): number =>
  Object.values(chosen).reduce<number>((sum, part) => sum + String(part).length, 0);

/** How it lies there beside this source; undefined where it cannot be told by it. */
function restOf({ chosen, ...begun }: Begun, source: LyingSource | undefined): LyingRest | undefined {
  const rest = { ...begun, source: null, words: null };
  if (chosen.kind === 'nothing') return rest;
  if (!source) return undefined;
  if (chosen === source.chosen) return { ...rest, source: source.id };
  if (chosen.kind !== 'words' || source.chosen.kind === 'file') return undefined;
  const words = patchOf(wordsIn(source.chosen), chosen.text);
  return words.text.length > LONGEST_PATCH ? undefined : { ...rest, source: source.id, words };
}
