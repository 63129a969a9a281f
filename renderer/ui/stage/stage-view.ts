import type { Participant } from '../../core/model.ts';

/** One figure on the stage: somebody, or what they share. `key` stays the same as long as it is shown. */
export type StageItem =
  | { kind: 'person'; key: string; participant: Participant }
  | { kind: 'share'; key: string; participant: Participant; share: NonNullable<Participant['share']> };

/**
 * The person's choice of view. `grid` keeps the keys of the shares at that time, so that a new share is still shown
 * large.
 */
export type StageView = { kind: 'auto' } | { kind: 'grid'; over: readonly string[] } | { kind: 'pinned'; key: string };

/** People in the order of the roster, then their shares. The own share is left out: it would show itself in itself. */
export function stageItems(participants: readonly Participant[]): StageItem[] {
  const people = participants.map((participant): StageItem => {
    return { kind: 'person', key: `person:${participant.peerId}`, participant };
  });
  const shares = participants.flatMap((participant): StageItem[] => {
    if (participant.self || participant.share === null) return [];
    return [{ kind: 'share', key: `share:${participant.peerId}`, participant, share: participant.share }];
  });
  return [...people, ...shares];
}

/**
 * The keys of all shares in the order in which they came, the newest last. Items do not tell it: they are in the order
 * of the roster.
 *
 * @param previous the order so far; returned itself while no share came or went
 */
export function shareOrder(previous: readonly string[], items: readonly StageItem[]): readonly string[] {
  const shares = items.filter((item) => item.kind === 'share').map((item) => item.key);
  const kept = previous.filter((key) => shares.includes(key));
  const added = shares.filter((key) => !previous.includes(key));
  return added.length === 0 && kept.length === previous.length ? previous : [...kept, ...added];
}

/**
 * The key of the item shown large: the pinned one, else the newest share; null for a grid.
 *
 * @param shares see `shareOrder`
 */
export function spotlightKey(view: StageView, items: readonly StageItem[], shares: readonly string[]): string | null {
  switch (view.kind) {
    case 'pinned':
      return items.some((item) => item.key === view.key) ? view.key : (shares.at(-1) ?? null);
    case 'grid':
      return shares.findLast((key) => !view.over.includes(key)) ?? null;
    case 'auto':
      return shares.at(-1) ?? null;
  }
}

/**
 * The view after a press on an item's pin: what is large goes back to the grid, anything else gets large.
 *
 * @param spotlight the key of what is large now
 */
export function togglePin(spotlight: string | null, key: string, shares: readonly string[]): StageView {
  return spotlight === key ? { kind: 'grid', over: shares } : { kind: 'pinned', key };
}
