import type { Drafts } from '../../../autosave/drafts';
import type { Typed } from './typed';

/** Half-written corrections by the place of their form. */
export type AllTyped = Readonly<Record<string, Typed>>;

/** So many windows of one person may correct the same draft; what is typed in more lives in the window only. */
export const placesOf = (versionId: string): string[] =>
  Array.from({ length: 4 }, (_, index) => `role-profile-version/${versionId}/edit/${index + 1}`);

/** What is typed into corrections of one draft and not made yet, at its place on this device. */
export class KeptTyped {
  private readonly draft;
  private all: AllTyped = {};

  constructor(drafts: Drafts, place: string) {
    this.draft = drafts.at<AllTyped>(place);
  }

  /** What was left here. */
  async putBack(): Promise<AllTyped> {
    this.all = (await this.draft.read()) ?? {};
    return this.all;
  }

  at(place: string): Typed | undefined {
    return this.all[place];
  }

  /** Handed over, sealed, before it returns. With nothing typed any more nothing lies there. */
  async keep(place: string, typed: Typed | undefined): Promise<void> {
    const others = Object.entries(this.all).filter(([other]) => other !== place);
    this.all = Object.fromEntries(typed ? [...others, [place, typed]] : others);
    await (Object.keys(this.all).length === 0 ? this.draft.drop() : this.draft.keep(this.all));
  }

  async drop(): Promise<void> {
    this.all = {};
    await this.draft.drop();
  }

  /** The screen is left; another window may go on with it. */
  leave(): void {
    this.draft.leave();
  }
}

/** Once a draft is published or thrown away nothing can be made of what was typed for it. */
export async function forgetTyped(drafts: Drafts, versionId: string): Promise<void> {
  for (const place of placesOf(versionId)) {
    const kept = new KeptTyped(drafts, place);
    if (Object.keys(await kept.putBack()).length > 0) await kept.drop();
  }
}

/** What was typed for rows that are not there any more: nothing to put it into, and it is not lost. */
export const leftOverIn = (typed: AllTyped, places: ReadonlySet<string>): readonly [string, Typed][] =>
  Object.entries(typed).filter(([place]) => !places.has(place));
