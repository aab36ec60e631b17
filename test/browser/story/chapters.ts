/** Declares the chapters of one story as tests in its order. After a chapter that failed there is nothing to tell. */
export function chapters(withinMs: number): (title: string, tell: () => Promise<void> | void) => void {
  let broken = false;
  return (title, tell) => {
    const once = async (): Promise<void> => {
      if (broken) throw new Error('An earlier chapter failed.');
      broken = true;
      await tell();
      broken = false;
    };
    it(title, once, withinMs);
  };
}
