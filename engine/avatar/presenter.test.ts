import { describe, expect, it } from 'vitest';
import { createPresenter } from './presenter.ts';

describe('createPresenter', () => {
  it('is the same person for the same name, whoever speaks', () => {
    expect(createPresenter(' Kate', 'male')).toEqual(createPresenter('kate', 'female'));
    expect(createPresenter('seed 7', 'male')).toEqual(createPresenter('seed 7', 'male'));
  });

  it('takes the gender of the voice for a key that is no name', () => {
    expect(createPresenter('seed 7', 'male').gender).toBe('male');
    expect(createPresenter('seed 7', 'female')).toMatchObject({ gender: 'female', beard: 'none' });
  });

  it('makes different people', () => {
    const people = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify(createPresenter(`seed ${i}`, 'female')),
    );
    expect(new Set(people).size).toBe(60);
    const styles = people.map((person) => JSON.parse(person).hairstyle);
    expect(new Set(styles).size).toBe(6);
  });
});
