import { expect, it } from 'vitest';
import { EVERYTHING, heightStep } from './heights.ts';

it.each([
  [0, 0],
  [1, 90],
  [99, 90],
  [100, 180],
  [297, 270],
  [298, 360],
  [1_188, 1_080],
  [1_189, EVERYTHING.camera],
  [50_000, EVERYTHING.camera],
])('[VIEW-1] a picture of %i px is asked for as %i', (height, step) => {
  expect(heightStep(height)).toBe(step);
});
