import { describe, expect, it } from 'vitest';
import { searchByName } from './search-by-name.ts';

const NAMES = [
  'Aiko Tanaka',
  'Tomás Rivera',
  'Søren Łukasz',
  'Ana-María Weiß',
  "Siobhán O'Brien",
  'Ελένη Νίκου',
  '田中 愛子',
];

function found(query: string, names: readonly string[] = NAMES): string[] {
  return searchByName(names, query, (name) => name);
}

describe('searching people', () => {
  it.each([
    ['tom', 'Tomás Rivera'],
    ['TOMÁS', 'Tomás Rivera'],
    ['tomas r', 'Tomás Rivera'],
    ['riv tom', 'Tomás Rivera'],
    ['sor', 'Søren Łukasz'],
    ['luk', 'Søren Łukasz'],
    ['maria', 'Ana-María Weiß'],
    ['weiss', 'Ana-María Weiß'],
    ['weiß', 'Ana-María Weiß'],
    ['brien', "Siobhán O'Brien"],
    ['ελενη', 'Ελένη Νίκου'],
    ['愛子', '田中 愛子'],
  ])('“%s” finds %s alone', (query, name) => {
    expect(found(query)).toEqual([name]);
  });

  it('finds the beginning of a name before the beginning of a word, and that before a part of one', () => {
    expect(found('an', ['Stefan Roth', 'Lena Andersen', 'Anna Berg'])).toEqual([
      'Anna Berg',
      'Lena Andersen',
      'Stefan Roth',
    ]);
  });

  it('keeps the order of the list among those who fit as well', () => {
    expect(found('jo', ['Jo Zimmer', 'Jonas Adler', 'Joan Berg'])).toEqual(['Jo Zimmer', 'Jonas Adler', 'Joan Berg']);
  });

  it('finds nobody whose name lacks one of the words, and takes the query’s signs for what they are', () => {
    expect(found('tom tanaka')).toEqual([]);
    expect(found('.*')).toEqual([]);
    expect(found('.')).toEqual([]);
    expect(found('(2)', ['Jo', 'Jo (2)'])).toEqual(['Jo (2)']);
  });
});
