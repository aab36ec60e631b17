export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** A browser that stores nothing still has the choice until the page is closed. */
function choose(name: 'theme' | 'text', value: string): void {
  document.documentElement.dataset[name] = value;
  try {
    localStorage.setItem(name, value);
  } catch {
    // Not stored, and applied all the same.
  }
}

export const themeNow = (): Theme =>
  themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system';
export const textSizeNow = (): TextSize =>
  textSizes.find((size) => size === document.documentElement.dataset['text']) ?? 'normal';

export const chooseTheme = (theme: Theme): void => choose('theme', theme);
export const chooseTextSize = (size: TextSize): void => choose('text', size);

export function applyPreferences(): void {
  const theme = themes.find((known) => known === read('theme'));
  const size = textSizes.find((known) => known === read('text'));
  if (theme) document.documentElement.dataset['theme'] = theme;
  if (size) document.documentElement.dataset['text'] = size;
}
