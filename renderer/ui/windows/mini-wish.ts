/** What the person wants of the mini window in this call. `automatic`: it comes and goes by itself. */
export type MiniWish = 'automatic' | 'wanted' | 'unwanted';

interface MiniFacts {
  wish: MiniWish;
  /** Whether it may come by itself: the system lets it, and so does the person's setting. */
  mayCome: boolean;
  /** The person shares something. */
  sharing: boolean;
  /** The page's own window can be seen. */
  shown: boolean;
}

/** Whether there is a mini window. */
export function hasMini({ wish, mayCome, sharing, shown }: MiniFacts): boolean {
  switch (wish) {
    case 'wanted':
      return true;
    case 'unwanted':
      return false;
    case 'automatic':
      return mayCome && (sharing || !shown);
  }
}

/** The wish once the page's own window is in front again. Who closed the mini window has not asked for it anew. */
export function wishOnReturn(wish: MiniWish): MiniWish {
  return wish === 'wanted' ? 'automatic' : wish;
}
