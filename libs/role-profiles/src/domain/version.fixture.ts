import type { Component, ComponentKind, ProfileContent } from '@app/profile-formats';

export const row = (kind: ComponentKind, title: string, more: Partial<Component> = {}): Component => ({
  kind,
  position: 0,
  title,
  details: null,
  depth: null,
  level: null,
  levelDescriptor: null,
  line: null,
  source: {},
  ...more,
});

export const profile = (components: Component[] = [], more: Partial<ProfileContent> = {}): ProfileContent => ({
  title: 'Tram Driver',
  family: null,
  role: null,
  level: null,
  summary: 'Drives trams.',
  bulletsIntro: null,
  bullets: [],
  footer: null,
  components: components.map((one, position) => ({ ...one, position })),
  ...more,
});
