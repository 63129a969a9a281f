import type { Participant } from '../../core/model.ts';

export type PersonItem = { kind: 'person'; key: string; participant: Participant };
export type ShareItem = {
  kind: 'share';
  key: string;
  participant: Participant;
  share: NonNullable<Participant['share']>;
};
/** One figure on the stage: somebody, or what they share. `key` stays the same as long as it is shown. */
export type StageItem = PersonItem | ShareItem;

export type StageMode = 'auto' | 'grid' | 'speaker' | 'share-only';

/** How the person wants to see the room. */
export interface StageView {
  mode: StageMode;
  /** The shares that a grid was chosen over: a newer one is shown large all the same. */
  over: readonly string[];
  /** Key of the item that is kept large. */
  pinned: string | null;
  /** Several shares are large at once, rather than the newest. */
  allShares: boolean;
  /** People without a picture are left out. */
  onlyCameras: boolean;
}

export const AUTOMATIC: StageView = { mode: 'auto', over: [], pinned: null, allShares: false, onlyCameras: false };

/** Who and what is shown how. What is in none of its lists is not shown. */
export type Arrangement =
  | { kind: 'grid'; tiles: StageItem[] }
  /** A call of two: the other one, and oneself over it. */
  | { kind: 'pair'; other: StageItem; own: StageItem }
  | { kind: 'spotlight'; large: StageItem[]; strip: StageItem[] };

/** People in the order of the roster, then their shares. The own share is left out: it would show itself in itself. */
export function stageItems(participants: readonly Participant[]): StageItem[] {
  const people = participants.map(personItem);
  const shares = participants.flatMap((participant): StageItem[] => {
    if (participant.self || participant.share === null) return [];
    return [{ kind: 'share', key: `share:${participant.peerId}`, participant, share: participant.share }];
  });
  return [...people, ...shares];
}

export function personItem(participant: Participant): PersonItem {
  return { kind: 'person', key: personKey(participant.peerId), participant };
}

export function personKey(peerId: string): string {
  return `person:${peerId}`;
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
 * Who is shown as the speaker: whoever speaks, until somebody else does and they do not. Never oneself, unless alone.
 *
 * @param previous their peer id; null at first
 */
export function nextSpeaker(previous: string | null, participants: readonly Participant[]): string | null {
  const others = participants.filter(({ self }) => !self);
  const before = others.find(({ peerId }) => peerId === previous);
  if (before?.speaking) return before.peerId;
  const speaking = others.find((one) => one.speaking);
  return (speaking ?? before ?? others[0])?.peerId ?? null;
}

/**
 * @param shares see `shareOrder`
 * @param speaker see `nextSpeaker`
 */
export function arrange(
  view: StageView,
  items: readonly StageItem[],
  shares: readonly string[],
  speaker: string | null,
): Arrangement {
  const shown = withPictures(view, items);
  const large = largeKeys(view, items, shares);
  if (large.length > 0) return spotlight(view, items, shown, large, speaker);

  const others = shown.filter(({ participant }) => !participant.self);
  const [own] = shown.filter(({ participant }) => participant.self);
  const [other] = others;
  if (view.mode !== 'grid' && own && other && others.length === 1) return { kind: 'pair', other, own };

  const speaking = items.find(({ key }) => speaker !== null && key === personKey(speaker));
  if (view.mode === 'speaker' && speaking) {
    return { kind: 'spotlight', large: [speaking], strip: inOrder(shown.filter((item) => item !== speaking)) };
  }
  return { kind: 'grid', tiles: inOrder(shown) };
}

function spotlight(
  view: StageView,
  items: readonly StageItem[],
  shown: readonly StageItem[],
  keys: readonly string[],
  speaker: string | null,
): Arrangement {
  const large = keys.flatMap((key) => items.filter((item) => item.key === key));
  const rest = inOrder(shown.filter(({ key }) => !keys.includes(key)));
  if (large.every(({ kind }) => kind === 'share')) {
    if (view.mode === 'share-only') return { kind: 'spotlight', large, strip: rest.filter(asks) };
    // Beside what is shared there is room for one.
    const strip = rest.filter((item) => asks(item) || item.kind === 'share' || item.participant.peerId === speaker);
    if (view.mode === 'speaker') return { kind: 'spotlight', large, strip };
  }
  return { kind: 'spotlight', large, strip: rest };
}

/** The keys of what is large whoever speaks: the pinned item, else the newest share or all of them. */
function largeKeys(view: StageView, items: readonly StageItem[], shares: readonly string[]): readonly string[] {
  if (view.pinned !== null && items.some(({ key }) => key === view.pinned)) return [view.pinned];
  const wanted = view.mode === 'grid' ? shares.filter((key) => !view.over.includes(key)) : shares;
  return view.allShares ? wanted : wanted.slice(-1);
}

/** Somebody is held, and the question who that is stands on their tile: it is out of sight in no view, and on no later page. */
function asks({ kind, participant }: StageItem): boolean {
  return kind === 'person' && participant.isHeld;
}

/** All, while nobody but oneself would be left. */
function withPictures({ onlyCameras }: StageView, items: readonly StageItem[]): readonly StageItem[] {
  if (!onlyCameras) return items;
  const shown = items.filter(
    (item) => asks(item) || item.kind === 'share' || item.participant.camera === 'on' || item.participant.ringing,
  );
  return shown.some(({ participant }) => !participant.self) ? shown : items;
}

/** Whoever asks first; and one looks at the others. */
function inOrder(items: readonly StageItem[]): StageItem[] {
  const rank = (item: StageItem): number => (asks(item) ? 0 : item.participant.self ? 2 : 1);
  return items.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * The view after a press on an item's pin. A share that is large goes back to the grid, whether by itself or pinned.
 *
 * @param isLarge whether the item is large now
 */
export function togglePin(view: StageView, key: string, isLarge: boolean, shares: readonly string[]): StageView {
  if (isLarge && shares.includes(key)) return chooseMode(view, 'grid', shares);
  return { ...view, pinned: view.pinned === key ? null : key };
}

/** The view once other shares are there: with nothing shared there is no "shared screen only". */
export function viewWithShares(view: StageView, shares: readonly string[]): StageView {
  return view.mode === 'share-only' && shares.length === 0 ? { ...view, mode: 'auto' } : view;
}

/** The view after a choice in the menu; a pin would keep it from being seen. */
export function chooseMode(view: StageView, mode: StageMode, shares: readonly string[]): StageView {
  return { ...view, mode, over: mode === 'grid' ? shares : [], pinned: null };
}

/** The view after another choice in the menu; a pin would keep screens side by side from being seen, too. */
export function changeView(view: StageView, change: Partial<Pick<StageView, 'allShares' | 'onlyCameras'>>): StageView {
  return { ...view, ...change, pinned: change.allShares === true ? null : view.pinned };
}
