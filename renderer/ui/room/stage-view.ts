import type { Participant } from '../../core/model.ts';

/** One figure on the stage: somebody, or what they share. `key` stays the same as long as it is shown. */
export type StageItem =
  | { kind: 'person'; key: string; participant: Participant }
  | { kind: 'share'; key: string; participant: Participant; share: NonNullable<Participant['share']> };

/**
 * What the person chose to look at. `grid` remembers the shares it was chosen over, so that a new share still comes
 * to the front.
 */
export type StageView = { kind: 'auto' } | { kind: 'grid'; over: readonly string[] } | { kind: 'pinned'; key: string };

/** People in the order of the roster, shares after them. The own share is not shown to oneself: it would mirror itself. */
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

/** The key of what is shown large: what was pinned, else the newest share; null for a grid. */
export function spotlightKey(view: StageView, items: readonly StageItem[]): string | null {
  const shares = items.filter((item) => item.kind === 'share').map((item) => item.key);
  switch (view.kind) {
    case 'pinned':
      return items.some((item) => item.key === view.key) ? view.key : (shares.at(-1) ?? null);
    case 'grid':
      return shares.findLast((key) => !view.over.includes(key)) ?? null;
    case 'auto':
      return shares.at(-1) ?? null;
  }
}

/** The view after a press on an item's pin: what is large goes back to the grid, anything else gets large. */
export function togglePin(view: StageView, key: string, items: readonly StageItem[]): StageView {
  if (spotlightKey(view, items) !== key) return { kind: 'pinned', key };
  return { kind: 'grid', over: items.filter((item) => item.kind === 'share').map((item) => item.key) };
}
