import { describe, expect, it } from 'vitest';
import { plotOf } from './plot.ts';

describe('plotOf', () => {
  it('has the newest at the right edge, both lines in one scale from 0 on', () => {
    const plot = plotOf([
      { at: 30_000, sent: 0, received: 2_000_000 },
      { at: 60_000, sent: 1_000_000, received: 0 },
    ]);
    expect(plot).toEqual({
      sent: '120.0,40.0 240.0,20.0',
      received: '120.0,0.0 240.0,40.0',
      most: { sent: 1_000_000, received: 2_000_000 },
    });
  });

  it('draws little low, and nothing of nothing', () => {
    expect(plotOf([{ at: 0, sent: 10_000, received: 0 }]).sent).toBe('240.0,36.0');
    expect(plotOf([])).toEqual({ sent: '', received: '', most: { sent: 0, received: 0 } });
  });
});
